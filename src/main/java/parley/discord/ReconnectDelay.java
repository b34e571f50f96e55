package parley.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * How long a shard waits before it connects again: longer after each failure, but after an invalid
 * session only as long as Discord asks for [events/gateway#resuming].
 */
final class ReconnectDelay {
  private static final int MIN_SESSION_PAUSE_MILLIS = 1_000;
  private static final int MAX_SESSION_PAUSE_MILLIS = 5_000;

  private final Consumer<Duration> listener;
  private Optional<Duration> sessionPause = Optional.empty();
  private int lastAttempt;
  private int lastSeconds;

  /**
   * @param listener told each delay once, when it is decided
   */
  ReconnectDelay(Consumer<Duration> listener) {
    this.listener = listener;
  }

  /** Discord has invalidated the session (op 9); it is some time since, spent waiting. */
  synchronized void onInvalidSession(Duration waited) {
    Duration pause =
        Duration.ofMillis(
            ThreadLocalRandom.current()
                .nextInt(MIN_SESSION_PAUSE_MILLIS, MAX_SESSION_PAUSE_MILLIS + 1));
    Duration rest = pause.minus(waited);
    sessionPause = Optional.of(rest.isNegative() ? Duration.ZERO : rest);
  }

  /** Events arrive again; the next delay is the shortest. */
  synchronized void reset() {
    lastAttempt = 0;
    sessionPause = Optional.empty();
  }

  /**
   * The delay in seconds. Javacord asks twice for each attempt, once to log it.
   *
   * @param attempt attempts so far, from 1
   */
  synchronized int seconds(int attempt) {
    if (attempt != lastAttempt) {
      lastAttempt = attempt;
      lastSeconds = (int) Math.ceil(next(attempt).toMillis() / 1000.0);
      listener.accept(Duration.ofSeconds(lastSeconds));
    }
    return lastSeconds;
  }

  /** The delay after so many attempts, counted from 1. */
  synchronized Duration next(int attempt) {
    Duration delay = sessionPause.orElseGet(() -> ExponentialBackoff.RECONNECT.delay(attempt));
    sessionPause = Optional.empty();
    return delay;
  }
}
