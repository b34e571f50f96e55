package parley.health;

/**
 * Health of a running bot.
 *
 * @param isHealthy whether it can answer now
 * @param text one line for people
 */
public record HealthReport(boolean isHealthy, String text) {
  private static final String HEALTHY_PREFIX = "well: ";
  private static final String UNHEALTHY_PREFIX = "unwell: ";

  /** Formats the report as one line of the protocol. */
  String format() {
    return (isHealthy ? HEALTHY_PREFIX : UNHEALTHY_PREFIX) + text.replaceAll("\\R", " ");
  }

  /** Parses one line of the protocol; anything unexpected counts as unhealthy. */
  static HealthReport parse(String line) {
    if (line.startsWith(HEALTHY_PREFIX)) {
      return new HealthReport(true, line.substring(HEALTHY_PREFIX.length()));
    }
    return new HealthReport(
        false,
        line.startsWith(UNHEALTHY_PREFIX)
            ? line.substring(UNHEALTHY_PREFIX.length())
            : "it says nothing");
  }
}
