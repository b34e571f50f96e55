package parley.discord;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * Pauses between tries: doubled each time, and jittered so that many bots do not return at once.
 */
final class ExponentialBackoff {
  private final Duration initialDelay;
  private final Duration maxDelay;
  private final DoubleSupplier random;

  ExponentialBackoff(Duration initialDelay, Duration maxDelay) {
    this(initialDelay, maxDelay, () -> ThreadLocalRandom.current().nextDouble());
  }

  /**
   * @param random 0 to 1
   */
  ExponentialBackoff(Duration initialDelay, Duration maxDelay, DoubleSupplier random) {
    this.initialDelay = initialDelay;
    this.maxDelay = maxDelay;
    this.random = random;
  }

  /** The pause after the nth try, counted from 1: between three quarters and all of its length. */
  Duration delay(int attempt) {
    double fullMillis =
        Math.min(
            (double) maxDelay.toMillis(),
            (double) initialDelay.toMillis() * Math.pow(2, Math.min(attempt, 30) - 1));
    return Duration.ofMillis(Math.round(fullMillis * (0.75 + 0.25 * random.getAsDouble())));
  }
}
