package parley.discord;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Interactions for which something may still be sent, and their age. */
final class PendingInteractions {
  /** Lifetime of an interaction's token [interactions/receiving-and-responding]. */
  static final Duration TOKEN_LIFETIME = Duration.ofMinutes(15);

  private final Map<String, Long> startTimes = new ConcurrentHashMap<>();
  private final LongSupplier clock;

  /**
   * @param clock monotonic time in nanoseconds
   */
  PendingInteractions(LongSupplier clock) {
    this.clock = clock;
  }

  /** Notes the arrival of an interaction. */
  void add(String id) {
    long now = clock.getAsLong();
    // Those whose token has expired can no longer be answered.
    startTimes.values().removeIf(start -> now - start > TOKEN_LIFETIME.toNanos());
    startTimes.put(id, now);
  }

  /** The interaction has its response, or will not get one. */
  void remove(String id) {
    startTimes.remove(id);
  }

  /** Time since arrival; the token's whole life for an interaction that is not pending. */
  Duration age(String id) {
    Long start = startTimes.get(id);
    return start == null ? TOKEN_LIFETIME : Duration.ofNanos(clock.getAsLong() - start);
  }

  /** Waits until none is pending; false on timeout. */
  boolean awaitEmpty(Duration timeout) throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!startTimes.isEmpty()) {
      if (System.nanoTime() - deadline >= 0) {
        return false;
      }
      Thread.sleep(20);
    }
    return true;
  }
}
