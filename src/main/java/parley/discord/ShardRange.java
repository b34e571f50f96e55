package parley.discord;

import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/**
 * Which parts of the guilds this process serves.
 *
 * @param first the first shard
 * @param last the last shard
 * @param total how many there are over all processes
 */
record ShardRange(int first, int last, int total) {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,6})-(\\d{1,6})/(\\d{1,6})");

  /** How many connections that makes. */
  int count() {
    return last - first + 1;
  }

  /**
   * Reads the setting, which the configuration has checked: {@code auto}, {@code 8}, {@code 0-3/8}.
   *
   * @param recommendedTotal how many Discord recommends
   */
  static ShardRange parse(String setting, IntSupplier recommendedTotal) {
    var range = RANGE.matcher(setting);
    if (range.matches()) {
      return new ShardRange(
          Integer.parseInt(range.group(1)),
          Integer.parseInt(range.group(2)),
          Integer.parseInt(range.group(3)));
    }
    int total =
        Math.max(
            1, setting.equals("auto") ? recommendedTotal.getAsInt() : Integer.parseInt(setting));
    return new ShardRange(0, total - 1, total);
  }
}
