package parley.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as English articles write them: 2024-06-03, 3 June 2024, June 3rd, 2024. */
public final class EnglishDates {
  private static final String MONTH =
      "(" + EnglishMonths.UNDOTTED_NAME_OR_ABBREVIATION + ")\\b\\.?";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

  /** A date in one of these forms. All-numeric ones (03/06/2024) are left out as ambiguous. */
  public static final Pattern PATTERN =
      Pattern.compile(
          "\\b(?:(\\d{4})-(\\d{2})-(\\d{2})(?:T[0-9:.]+(?:Z|[+-]\\d{2}:?\\d{2})?)?"
              + ("|" + DAY + "\\.?\\s+(?:of\\s+)?" + MONTH + ",?\\s+(\\d{4})")
              + ("|" + MONTH + "\\s+" + DAY + ",?\\s+(\\d{4})")
              + ")\\b",
          Pattern.CASE_INSENSITIVE);

  private EnglishDates() {}

  /** Parses a date; empty if the text is not one, or names a day that does not exist. */
  public static Optional<LocalDate> parse(String text) {
    Matcher match = PATTERN.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    try {
      if (match.group(1) != null) {
        return Optional.of(LocalDate.of(number(match, 1), number(match, 2), number(match, 3)));
      }
      return match.group(4) != null
          ? Optional.of(
              LocalDate.of(
                  number(match, 6), EnglishMonths.number(match.group(5)), number(match, 4)))
          : Optional.of(
              LocalDate.of(
                  number(match, 9), EnglishMonths.number(match.group(7)), number(match, 8)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
