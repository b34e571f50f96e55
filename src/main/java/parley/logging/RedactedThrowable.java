package parley.logging;

/** A copy of a failure without its messages, which may contain user input: classes and stack. */
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
