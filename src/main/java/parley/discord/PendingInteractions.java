package parley.discord;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** The interactions that have not got their response yet, and how old they are. */
final class PendingInteractions {
  /** An interaction's token lives this long [interactions/receiving-and-responding]. */
  static final Duration TOKEN_LIFETIME = Duration.ofMinutes(15);

  private final Map<String, Long> startTimes = new ConcurrentHashMap<>();
  private final LongSupplier clock;

  /**
   * @param clock nanoseconds
   */
  PendingInteractions(LongSupplier clock) {
    this.clock = clock;
  }

  /** It came in. */
  void add(String id) {
    long now = clock.getAsLong();
    // Whoever let one lie has no use for it any more.
    startTimes.values().removeIf(start -> now - start > TOKEN_LIFETIME.toNanos());
    startTimes.put(id, now);
  }

  /** It has its response, or will not get any. */
  void remove(String id) {
    startTimes.remove(id);
  }

  /** How long ago it came in; nothing for one we do not know. */
  Duration age(String id) {
    long now = clock.getAsLong();
    return Duration.ofNanos(now - startTimes.getOrDefault(id, now));
  }

  /** Waits until all have their response, but not for ever. */
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
