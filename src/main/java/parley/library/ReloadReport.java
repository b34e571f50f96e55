package parley.library;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import parley.corpus.model.Diagnostic;
import parley.library.snapshot.IndexSnapshot;
import parley.library.snapshot.SnapshotDiff;
import parley.store.Revision;

/**
 * What a load or reload did.
 *
 * @param diff articles added, changed and removed
 * @param diagnostics errors and warnings of the corpus as it is now
 * @param passages number of passages now served
 * @param isRebuilt whether an index was built; otherwise an existing one was up to date
 * @param elapsed time from start to serving
 * @param revision the revision now served; empty if none are kept
 */
public record ReloadReport(
    SnapshotDiff diff,
    List<Diagnostic> diagnostics,
    int passages,
    boolean isRebuilt,
    Duration elapsed,
    Optional<Revision> revision) {
  /** A report where no revisions are kept. */
  public ReloadReport(
      SnapshotDiff diff,
      List<Diagnostic> diagnostics,
      int passages,
      boolean isRebuilt,
      Duration elapsed) {
    this(diff, diagnostics, passages, isRebuilt, elapsed, Optional.empty());
  }

  public ReloadReport {
    diagnostics = List.copyOf(diagnostics);
  }

  static ReloadReport of(
      SnapshotDiff diff, IndexSnapshot snapshot, boolean isRebuilt, Duration elapsed) {
    return new ReloadReport(
        diff,
        snapshot.diagnostics(),
        snapshot.searcher().lexicalIndex().passageCount(),
        isRebuilt,
        elapsed);
  }

  ReloadReport withRevision(Optional<Revision> served) {
    return new ReloadReport(diff, diagnostics, passages, isRebuilt, elapsed, served);
  }

  /** Files whose articles are new. */
  public List<String> added() {
    return diff.added();
  }

  /** Files whose articles changed. */
  public List<String> changed() {
    return diff.changed();
  }

  /** Files whose articles are gone, sorted. */
  public List<String> removed() {
    return diff.removed();
  }

  /** Number of articles that did not change. */
  public int unchanged() {
    return diff.unchanged();
  }

  /** Number of articles now served. */
  public int articles() {
    return diff.currentCount();
  }
}
