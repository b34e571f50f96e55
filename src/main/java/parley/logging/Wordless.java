package parley.logging;

/** A failure without its words, which may be somebody's question: only kinds and places. */
public final class Wordless extends Throwable {
  private static final long serialVersionUID = 1L;

  public Wordless(Throwable failure) {
    super(
        failure.getClass().getName(),
        failure.getCause() == null ? null : new Wordless(failure.getCause()),
        false,
        true);
    setStackTrace(failure.getStackTrace());
  }
}
