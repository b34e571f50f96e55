package parley.search;

/** The index cannot be read or written. The message names the folder and the remedy. */
public final class IndexException extends Exception {
  private static final long serialVersionUID = 1L;

  public IndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
