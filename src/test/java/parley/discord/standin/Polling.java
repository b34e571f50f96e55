package parley.discord.standin;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import parley.testing.TestTimeouts;

/** Waiting for what happens elsewhere; as long as {@link TestTimeouts#GENEROUS}. */
public final class Polling {
  private static final Duration STEP = Duration.ofMillis(5);

  private Polling() {}

  /** What is found, once it is there. */
  public static <T> T until(Supplier<Optional<T>> look, String what) {
    long end = System.nanoTime() + TestTimeouts.GENEROUS.toNanos();
    Optional<T> found = look.get();
    while (found.isEmpty()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("no " + what + " within " + TestTimeouts.GENEROUS);
      }
      sleep(STEP);
      found = look.get();
    }
    return found.get();
  }

  /** Waits until it is so. */
  public static void untilTrue(BooleanSupplier look, String what) {
    until(() -> look.getAsBoolean() ? Optional.of(what) : Optional.empty(), what);
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
