package parley.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The starts of sessions Discord grants: each shard takes one, and a bot that takes more than the
 * 1,000 of a day loses its token [events/gateway#session-start-limit-object].
 */
final class SessionStartLimit {
  private static final Logger log = LoggerFactory.getLogger(SessionStartLimit.class);

  /** However soon Discord says that there will be more. */
  private static final Duration MIN_DELAY = Duration.ofSeconds(1);

  private SessionStartLimit() {}

  /** Asks how many starts are left. */
  @FunctionalInterface
  interface LimitRequest {
    JsonNode fetch() throws DiscordLoginException, InterruptedException;
  }

  /** Lets time pass. */
  @FunctionalInterface
  interface Sleep {
    void sleep(Duration time) throws InterruptedException;
  }

  /**
   * Waits until so many starts are left, each time as long as Discord says.
   *
   * @param initialLimit what Discord has said
   * @param requiredStarts how many shards are to be connected
   * @param limitRequest asks Discord after the wait
   */
  static void await(JsonNode initialLimit, int requiredStarts, LimitRequest limitRequest)
      throws DiscordLoginException, InterruptedException {
    await(initialLimit, requiredStarts, limitRequest, Thread::sleep);
  }

  /** The same, with a sleep of one's own. */
  static void await(
      JsonNode initialLimit, int requiredStarts, LimitRequest limitRequest, Sleep sleep)
      throws DiscordLoginException, InterruptedException {
    JsonNode limit = initialLimit;
    while (remaining(limit) < Math.min(requiredStarts, limit.path("total").asInt(requiredStarts))) {
      Duration delay = Duration.ofMillis(limit.path("reset_after").asLong());
      delay = delay.compareTo(MIN_DELAY) < 0 ? MIN_DELAY : delay;
      log.warn(
          "Session starts left for today: {}, needed: {}; waiting {} until Discord grants more. A"
              + " bot that starts again and again uses them up",
          remaining(limit),
          requiredStarts,
          format(delay));
      sleep.sleep(delay);
      limit = limitRequest.fetch();
    }
  }

  private static int remaining(JsonNode limit) {
    return limit.path("remaining").asInt(Integer.MAX_VALUE);
  }

  private static String format(Duration delay) {
    long seconds = delay.plusMillis(999).toSeconds();
    return seconds < 120 ? seconds + " s" : delay.plusSeconds(59).toMinutes() + " min";
  }
}
