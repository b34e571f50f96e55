package parley.library;

/** Told how far a load or reload is. Called from the thread that loads; must return at once. */
@FunctionalInterface
public interface ProgressListener {
  /** Tells nobody. */
  ProgressListener NONE = (done, total) -> {};

  /**
   * Called after each file.
   *
   * @param done files read so far
   * @param total files to read
   */
  void onProgress(int done, int total);
}
