package parley.search.analysis;

/** The index cannot be read or written. The message names the folder and the remedy. */
public final class SynonymFileException extends Exception {
  private static final long serialVersionUID = 1L;

  public SynonymFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
