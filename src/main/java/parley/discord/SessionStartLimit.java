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
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private SessionStartLimit() {}

  /** Asks how many starts are left. */
  @FunctionalInterface
  interface Limit {
    JsonNode ask() throws DiscordLoginException, InterruptedException;
  }

  /** Lets time pass. */
  @FunctionalInterface
  interface Sleep {
    void sleep(Duration time) throws InterruptedException;
  }

  /**
   * Waits until so many starts are left, each time as long as Discord says.
   *
   * @param told what Discord has said
   * @param wanted how many shards are to be connected
   * @param again asks Discord after the wait
   */
  static void await(JsonNode told, int wanted, Limit again)
      throws DiscordLoginException, InterruptedException {
    await(told, wanted, again, Thread::sleep);
  }

  /** The same, with a sleep of one's own. */
  static void await(JsonNode told, int wanted, Limit again, Sleep sleep)
      throws DiscordLoginException, InterruptedException {
    JsonNode limit = told;
    while (left(limit) < Math.min(wanted, limit.path("total").asInt(wanted))) {
      Duration pause = Duration.ofMillis(limit.path("reset_after").asLong());
      pause = pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause;
      log.warn(
          "Session starts left for today: {}, needed: {}; waiting {} until Discord grants more. A"
              + " bot that starts again and again uses them up",
          left(limit),
          wanted,
          words(pause));
      sleep.sleep(pause);
      limit = again.ask();
    }
  }

  private static int left(JsonNode limit) {
    return limit.path("remaining").asInt(Integer.MAX_VALUE);
  }

  private static String words(Duration pause) {
    long seconds = pause.plusMillis(999).toSeconds();
    return seconds < 120 ? seconds + " s" : pause.plusSeconds(59).toMinutes() + " min";
  }
}
