package parley.logging;

/** A failure whose message may be logged: it never holds a secret or what somebody wrote. */
public interface LoggableMessage {
  /** The message for the log, in one line. */
  String loggableMessage();

  /** The class of a failure, with its message where that may be logged. */
  static String describe(Throwable failure) {
    return failure.getClass().getName()
        + (failure instanceof LoggableMessage loggable ? ": " + loggable.loggableMessage() : "");
  }
}
