package parley.bot.moderation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The result of the last reload that was asked for in Discord. Its response may have been lost, so
 * the status tells of it too.
 *
 * @param time when it ended
 * @param outcome what came of it, as the audit log has it
 */
record LastReload(Instant time, String outcome) {
  String format() {
    return "Last reload: " + time.truncatedTo(ChronoUnit.SECONDS) + ", " + outcome;
  }
}
