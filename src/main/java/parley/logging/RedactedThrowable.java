package parley.logging;

/** A failure without its words, which may be somebody's question: only kinds and places. */
public final class RedactedThrowable extends Throwable {
  private static final long serialVersionUID = 1L;

  public RedactedThrowable(Throwable failure) {
    super(
        failure.getClass().getName(),
        failure.getCause() == null ? null : new RedactedThrowable(failure.getCause()),
        false,
        true);
    setStackTrace(failure.getStackTrace());
  }
}
