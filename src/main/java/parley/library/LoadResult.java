package parley.library;

/** What came of loading. */
sealed interface LoadResult {
  /**
   * A snapshot of the corpus as it is.
   *
   * @param snapshot the snapshot, to be closed by whoever takes it
   * @param isRebuilt whether an index was built for it
   */
  record Ready(IndexSnapshot snapshot, boolean isRebuilt) implements LoadResult {}

  /**
   * Too many articles would have been lost.
   *
   * @param report what would have changed
   */
  record Refused(ReloadReport report) implements LoadResult {}
}
