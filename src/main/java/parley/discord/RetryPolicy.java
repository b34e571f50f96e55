package parley.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * When a request is sent again: never without a pause, never for ever.
 *
 * @param maxAttempts how many tries there are at most
 * @param budget how long after the first try the last one may begin
 */
record RetryPolicy(int maxAttempts, Duration budget) {
  private static final ExponentialBackoff BACKOFF =
      new ExponentialBackoff(Duration.ofMillis(300), Duration.ofSeconds(15));

  /**
   * The pause before the next try; empty if there is none.
   *
   * @param attempt how many there were
   * @param elapsed how long ago the first one began
   */
  Optional<Duration> nextDelay(RestException failure, int attempt, Duration elapsed) {
    if (!failure.isRetryable() || attempt >= maxAttempts) {
      return Optional.empty();
    }
    Duration delay = BACKOFF.delay(attempt);
    OptionalDouble retryAfter = failure.retryAfter();
    if (retryAfter.isPresent()) {
      // Never sooner than told, and not all at the same moment.
      delay =
          Duration.ofMillis((long) Math.ceil(retryAfter.getAsDouble() * 1000))
              .plus(delay.dividedBy(4));
    }
    return Optional.of(delay).filter(next -> elapsed.plus(next).compareTo(budget) <= 0);
  }
}
