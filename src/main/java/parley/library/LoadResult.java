package parley.library;

/** Outcome of loading a snapshot. */
sealed interface LoadResult {
  /**
   * A snapshot of the current corpus.
   *
   * @param snapshot the snapshot, to be closed by the receiver
   * @param isRebuilt whether an index was built; otherwise an existing one was up to date
   */
  record Ready(IndexSnapshot snapshot, boolean isRebuilt) implements LoadResult {}

  /**
   * Loading would lose more articles than the policy permits.
   *
   * @param report what would have changed
   */
  record Refused(ReloadReport report) implements LoadResult {}
}
