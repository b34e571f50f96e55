package parley.discord.standin;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for what happens elsewhere. */
public final class Waiting {
  private static final Duration STEP = Duration.ofMillis(5);

  private Waiting() {}

  /** What is found, once it is there. */
  public static <T> T until(Supplier<Optional<T>> look, Duration patience, String what) {
    long end = System.nanoTime() + patience.toNanos();
    Optional<T> found = look.get();
    while (found.isEmpty()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("no " + what + " within " + patience);
      }
      sleep(STEP);
      found = look.get();
    }
    return found.get();
  }

  /** Waits until it is so. */
  public static void untilTrue(BooleanSupplier look, Duration patience, String what) {
    until(() -> look.getAsBoolean() ? Optional.of(what) : Optional.empty(), patience, what);
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
