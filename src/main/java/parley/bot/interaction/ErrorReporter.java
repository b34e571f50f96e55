package parley.bot.interaction;

import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bot.message.Message;
import parley.logging.ErrorReference;
import parley.logging.LoggableMessage;
import parley.logging.RedactedThrowable;

/**
 * Logs failures under a reference number and tells people that number. Exception messages may quote
 * what somebody typed, so only exception types and stack traces are logged, and of a call to
 * Discord that failed what Discord says.
 */
public final class ErrorReporter {
  private static final Logger log = LoggerFactory.getLogger(ErrorReporter.class);

  /** Logs a failure and returns the reply that names its reference. */
  public Message errorReply(Throwable failure) {
    return Message.of(
        "Something went wrong that should not have. Please try again; if it happens again, tell"
            + " those who run this bot the reference "
            + logFailure(failure)
            + ".");
  }

  /**
   * Logs a failure.
   *
   * @return its reference
   */
  public String logFailure(Throwable failure) {
    return ErrorReference.log(log, "Failure", cause(failure));
  }

  /** Logs that a response, perhaps an error reply, could not be sent. */
  @SuppressWarnings("NullAway") // null is the only value of Void
  public Void logSendFailure(Throwable failure) {
    Throwable cause = cause(failure);
    log.warn("A response could not be sent: {}", LoggableMessage.describe(cause));
    log.debug("Why it could not be sent", new RedactedThrowable(cause));
    return null;
  }

  public void logUnfinished() {
    log.warn("Not every interaction was finished in time before the stop");
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
