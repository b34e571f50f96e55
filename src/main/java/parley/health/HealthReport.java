package parley.health;

/**
 * How a running bot says it is.
 *
 * @param isHealthy whether it can answer people now
 * @param text one line for people
 */
public record HealthReport(boolean isHealthy, String text) {
  private static final String HEALTHY_PREFIX = "well: ";
  private static final String UNHEALTHY_PREFIX = "unwell: ";

  /** As one line. */
  String format() {
    return (isHealthy ? HEALTHY_PREFIX : UNHEALTHY_PREFIX) + text.replaceAll("\\R", " ");
  }

  /** From one line; anything unexpected is not well. */
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
