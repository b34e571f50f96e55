package parley.discord;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * Pauses between tries: doubled each time, and jittered so that many bots do not return at once.
 */
final class ExponentialBackoff {
  private final Duration first;
  private final Duration longest;
  private final DoubleSupplier random;

  ExponentialBackoff(Duration first, Duration longest) {
    this(first, longest, () -> ThreadLocalRandom.current().nextDouble());
  }

  /**
   * @param random 0 to 1
   */
  ExponentialBackoff(Duration first, Duration longest, DoubleSupplier random) {
    this.first = first;
    this.longest = longest;
    this.random = random;
  }

  /** The pause after the nth try, counted from 1: between three quarters and all of its length. */
  Duration after(int tries) {
    double full =
        Math.min(
            (double) longest.toMillis(),
            (double) first.toMillis() * Math.pow(2, Math.min(tries, 30) - 1));
    return Duration.ofMillis(Math.round(full * (0.75 + 0.25 * random.getAsDouble())));
  }
}
