package parley.corpus.model;

/** An error in a file leaves its article out. Thrown and caught within this room only. */
public final class ArticleRejectedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  ArticleRejectedException(Diagnostic diagnostic) {
    super(diagnostic.toString());
    this.diagnostic = diagnostic;
  }

  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
