package parley.logging;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;

/**
 * Logs unexpected failures under a random reference, by which a user's report is matched with the
 * log. Exception messages may contain user input and are not logged, except a {@link
 * LoggableMessage}.
 */
public final class ErrorReference {
  private ErrorReference() {}

  /**
   * Logs a failure as an error: the class and stack trace of it and its causes.
   *
   * @param log the logger of the class that caught it
   * @param label what the log line begins with, such as {@code Failure}
   * @return the reference to show to the user: eight hexadecimal digits
   */
  public static String log(Logger log, String label, Throwable failure) {
    String reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    log.error(
        "{} {}: {}",
        label,
        reference,
        LoggableMessage.describe(failure),
        new RedactedThrowable(failure));
    return reference;
  }
}
