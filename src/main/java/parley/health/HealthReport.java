package parley.health;

/**
 * How a running bot says it is.
 *
 * @param isWell whether it can answer people now
 * @param text one line for people
 */
public record HealthReport(boolean isWell, String text) {
  private static final String WELL = "well: ";
  private static final String UNWELL = "unwell: ";

  /** As one line. */
  String line() {
    return (isWell ? WELL : UNWELL) + text.replaceAll("\\R", " ");
  }

  /** From one line; anything unexpected is not well. */
  static HealthReport of(String line) {
    if (line.startsWith(WELL)) {
      return new HealthReport(true, line.substring(WELL.length()));
    }
    return new HealthReport(
        false, line.startsWith(UNWELL) ? line.substring(UNWELL.length()) : "it says nothing");
  }
}
