package parley.search.analysis;

/** A synonym file cannot be read or parsed. The message names the file and the remedy. */
public final class SynonymFileException extends Exception {
  private static final long serialVersionUID = 1L;

  public SynonymFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
