package parley.logging;

import java.util.Optional;

/** A failure whose message may be logged: it never holds a secret or what somebody wrote. */
public interface LoggableMessage {
  /** Causes looked at, since a chain may be a circle. */
  int MAX_CAUSES = 10;

  /** The message for the log, in one line. */
  String loggableMessage();

  /** The class of a failure, with the first message of it and its causes that may be logged. */
  static String describe(Throwable failure) {
    String name = failure.getClass().getName();
    Optional<Throwable> cause = Optional.of(failure);
    for (int i = 0; i < MAX_CAUSES && cause.isPresent(); i++) {
      if (cause.get() instanceof LoggableMessage loggable) {
        return name + ": " + loggable.loggableMessage();
      }
      cause = cause.map(Throwable::getCause);
    }
    return name;
  }
}
