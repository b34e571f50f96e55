package parley.text;

import java.time.Duration;

/** Measures elapsed time. */
public final class Stopwatch {
  private final long startNanos = System.nanoTime();

  private Stopwatch() {}

  /** A stopwatch that runs from now on. */
  public static Stopwatch start() {
    return new Stopwatch();
  }

  /** The time since the start. */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }
}
