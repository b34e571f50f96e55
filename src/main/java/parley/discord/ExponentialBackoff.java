package parley.discord;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/** Delays that double with each attempt, with jitter so that many bots do not reconnect at once. */
final class ExponentialBackoff {
  /** For connecting again to the gateway, and for what has to work before that. */
  static final ExponentialBackoff RECONNECT =
      new ExponentialBackoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

  /** For repeating a REST request, which somebody may be waiting for. */
  static final ExponentialBackoff REST =
      new ExponentialBackoff(Duration.ofMillis(300), Duration.ofSeconds(15));

  private final Duration initialDelay;
  private final Duration maxDelay;
  private final DoubleSupplier random;

  ExponentialBackoff(Duration initialDelay, Duration maxDelay) {
    this(initialDelay, maxDelay, () -> ThreadLocalRandom.current().nextDouble());
  }

  /**
   * @param random uniform in [0, 1)
   */
  ExponentialBackoff(Duration initialDelay, Duration maxDelay, DoubleSupplier random) {
    this.initialDelay = initialDelay;
    this.maxDelay = maxDelay;
    this.random = random;
  }

  /** The delay after the given attempt, counted from 1: 75 to 100 % of the full delay. */
  Duration delay(int attempt) {
    double fullMillis =
        Math.min(
            (double) maxDelay.toMillis(),
            (double) initialDelay.toMillis() * Math.pow(2, Math.min(attempt, 30) - 1));
    return Duration.ofMillis(Math.round(fullMillis * (0.75 + 0.25 * random.getAsDouble())));
  }
}
