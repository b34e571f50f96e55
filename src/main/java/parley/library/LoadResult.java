package parley.library;

import java.util.Optional;
import parley.library.snapshot.IndexSnapshot;
import parley.store.Revision;

/** Outcome of loading a snapshot. */
sealed interface LoadResult {
  /**
   * A snapshot of the current corpus.
   *
   * @param snapshot the snapshot, to be closed by the receiver
   * @param isRebuilt whether an index was built; otherwise an existing one was up to date
   * @param revision the revision that is served now; empty if none are kept
   */
  record Ready(IndexSnapshot snapshot, boolean isRebuilt, Optional<Revision> revision)
      implements LoadResult {}

  /**
   * Loading would lose more articles than the policy permits.
   *
   * @param report what would have changed
   */
  record Refused(ReloadReport report) implements LoadResult {}
}
