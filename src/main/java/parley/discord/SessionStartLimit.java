package parley.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * How many gateway sessions the bot may still start. Each shard takes one; a bot that uses up more
 * than its 1,000 a day has its token reset [events/gateway#session-start-limit-object].
 *
 * @param total starts a day
 * @param remaining starts left
 * @param resetAfter time until all of them are granted again
 */
record SessionStartLimit(int total, int remaining, Duration resetAfter) {
  /** Shortest delay, even if Discord announces the reset for now. */
  private static final Duration MIN_DELAY = Duration.ofSeconds(1);

  /** Parses the object; a missing count means no limit. */
  static SessionStartLimit parse(JsonNode json) {
    return new SessionStartLimit(
        json.path("total").asInt(Integer.MAX_VALUE),
        json.path("remaining").asInt(Integer.MAX_VALUE),
        Duration.ofMillis(json.path("reset_after").asLong()));
  }

  /**
   * Whether so many shards may start now. More shards than the daily total are let through, since
   * waiting would never help.
   */
  boolean permits(int shards) {
    return remaining >= Math.min(shards, total);
  }

  /** How long to wait before asking again. */
  Duration retryDelay() {
    return resetAfter.compareTo(MIN_DELAY) < 0 ? MIN_DELAY : resetAfter;
  }
}
