package parley.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Decides whether and when a request is retried: never without a delay, never forever.
 *
 * @param maxAttempts maximum number of attempts
 * @param budget maximum time from the first attempt to the start of the last
 */
record RetryPolicy(int maxAttempts, Duration budget) {
  /**
   * The delay before the next attempt; empty to give up.
   *
   * @param attempt number of attempts so far
   * @param elapsed time since the first attempt began
   */
  Optional<Duration> nextDelay(RestException failure, int attempt, Duration elapsed) {
    if (!failure.isRetryable() || attempt >= maxAttempts) {
      return Optional.empty();
    }
    Duration delay = ExponentialBackoff.REST.delay(attempt);
    OptionalDouble retryAfter = failure.retryAfter();
    if (retryAfter.isPresent()) {
      // Not before Discord allows it, and with jitter on top.
      delay =
          Duration.ofMillis((long) Math.ceil(retryAfter.getAsDouble() * 1000))
              .plus(delay.dividedBy(4));
    }
    return Optional.of(delay).filter(next -> elapsed.plus(next).compareTo(budget) <= 0);
  }
}
