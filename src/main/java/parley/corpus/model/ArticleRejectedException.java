package parley.corpus.model;

/** An error that rejects an article. Thrown and caught within the corpus packages only. */
public final class ArticleRejectedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  ArticleRejectedException(Diagnostic diagnostic) {
    super(diagnostic.toString());
    this.diagnostic = diagnostic;
  }

  /** The error. */
  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
