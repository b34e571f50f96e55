package parley.discord;

import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/**
 * The shards this process serves.
 *
 * @param first number of the first shard
 * @param last number of the last shard
 * @param total number of shards over all processes
 */
record ShardRange(int first, int last, int total) {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,6})-(\\d{1,6})/(\\d{1,6})");

  /** Number of shards in the range. */
  int count() {
    return last - first + 1;
  }

  /**
   * Parses the setting, which the configuration has validated: {@code auto}, {@code 8} or {@code
   * 0-3/8}.
   *
   * @param recommendedTotal number of shards Discord recommends
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
