package parley.corpus;

import java.nio.file.Path;

/** The corpus folder cannot be read at all. The message names the folder and the remedy. */
public final class CorpusException extends Exception {
  private static final long serialVersionUID = 1L;

  public CorpusException(String message) {
    super(message);
  }

  public CorpusException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The folder holds no articles. */
  public static CorpusException empty(Path folder) {
    return new CorpusException(
        "The corpus folder "
            + folder
            + " holds no articles. Put "
            + ArticleFormat.EXTENSIONS_TEXT
            + " files into it, or name another folder with"
            + " --corpus.");
  }
}
