package parley.library;

/** Gets the progress of loading or embedding. Called on the working thread; must return quickly. */
@FunctionalInterface
public interface ProgressListener {
  /** Ignores all progress. */
  ProgressListener NONE = (done, total) -> {};

  /**
   * Called after each file read, or after some passages embedded.
   *
   * @param done number done so far
   * @param total number to do
   */
  void onProgress(int done, int total);
}
