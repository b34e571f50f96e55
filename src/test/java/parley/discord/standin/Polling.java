package parley.discord.standin;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import parley.testing.TestTimeouts;

/**
 * Waits for conditions that other threads bring about, as long as {@link TestTimeouts#GENEROUS}.
 */
public final class Polling {
  private static final Duration INTERVAL = Duration.ofMillis(5);

  private Polling() {}

  /** Polls until there is a value. */
  public static <T> T until(Supplier<Optional<T>> probe, String description) {
    long deadline = System.nanoTime() + TestTimeouts.GENEROUS.toNanos();
    Optional<T> result = probe.get();
    while (result.isEmpty()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("no " + description + " within " + TestTimeouts.GENEROUS);
      }
      sleep(INTERVAL);
      result = probe.get();
    }
    return result.get();
  }

  /** Polls until the condition holds. */
  public static void untilTrue(BooleanSupplier probe, String description) {
    until(() -> probe.getAsBoolean() ? Optional.of(description) : Optional.empty(), description);
  }

  /** Sleeps; an interrupted sleep ends the test that is running. */
  static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
