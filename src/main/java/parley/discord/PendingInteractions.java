package parley.discord;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** The interactions that have not got their response yet, and how old they are. */
final class PendingInteractions {
  /** An interaction's token lives this long [interactions/receiving-and-responding]. */
  static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

  private final Map<String, Long> since = new ConcurrentHashMap<>();
  private final LongSupplier clock;

  /**
   * @param clock nanoseconds
   */
  PendingInteractions(LongSupplier clock) {
    this.clock = clock;
  }

  /** It came in. */
  void begin(String id) {
    long now = clock.getAsLong();
    // Whoever let one lie has no use for it any more.
    since.values().removeIf(start -> now - start > TOKEN_LIFE.toNanos());
    since.put(id, now);
  }

  /** It has its response, or will not get any. */
  void end(String id) {
    since.remove(id);
  }

  /** How long ago it came in; nothing for one we do not know. */
  Duration age(String id) {
    long now = clock.getAsLong();
    return Duration.ofNanos(now - since.getOrDefault(id, now));
  }

  /** Waits until all have their response, but not for ever. */
  boolean awaitNone(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (!since.isEmpty()) {
      if (System.nanoTime() - end >= 0) {
        return false;
      }
      Thread.sleep(20);
    }
    return true;
  }
}
