package parley.bot.interaction;

import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bot.message.Message;
import parley.logging.ErrorReference;
import parley.logging.RedactedThrowable;

/**
 * What is said and logged where something fails. Messages of exceptions may hold what somebody
 * typed, so only kinds and places are logged.
 */
public final class ErrorReporter {
  private static final Logger log = LoggerFactory.getLogger(ErrorReporter.class);

  /** Logs a failure, and makes the reply that names its reference. */
  public Message errorReply(Throwable failure) {
    return Message.of(
        "Something went wrong that should not have. Please try again; if it happens again, tell"
            + " those who run this bot the reference "
            + logFailure(failure)
            + ".");
  }

  /** Logs a failure; the reference. */
  public String logFailure(Throwable failure) {
    return ErrorReference.log(log, "Failure", cause(failure));
  }

  /** Logs that nothing could be sent, not even that. */
  @SuppressWarnings("NullAway")
  public // a future of Void holds nothing
  Void logSendFailure(Throwable failure) {
    Throwable cause = cause(failure);
    log.warn("A response could not be sent: {}", cause.getClass().getName());
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
