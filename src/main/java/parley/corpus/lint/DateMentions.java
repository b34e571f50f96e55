package parley.corpus.lint;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.EnglishMonths;

/**
 * Detects mentions of a date: 29 March 2022, March 29, 14 and 15 March, 12–16 March, 2022-03-29.
 */
final class DateMentions {
  private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";
  private static final String DAY_SEPARATOR =
      "(?:\\s?(?:[–—/-]|,\\s?(?:and|or)|,)\\s?|\\s(?:and|or|to|until|till|through)(?:\\son)?\\s)";
  private static final String DAYS = "(" + DAY + "(?:" + DAY_SEPARATOR + DAY + "){0,9})";
  private static final String MONTH = "(" + EnglishMonths.NAME_OR_ABBREVIATION + ")";

  private static final Pattern MENTION =
      Pattern.compile(
          ("(?<!\\d)" + DAYS + "\\s(?:of\\s)?" + MONTH + "(?!\\p{L})")
              + ("|(?<!\\p{L})" + MONTH + "\\s" + DAYS + "(?!\\d)"));
  private static final Pattern MONTH_AND_YEAR =
      Pattern.compile("(?<!\\p{L})" + MONTH + ",?\\s(?:of\\s)?(\\d{4})(?!\\d)");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
  private static final Pattern RANGE =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?[–—-]\\s?|\\s(?:to|until|till|through)\\s)(\\d{1,2})");

  private DateMentions() {}

  /** Whether a text names this day and somewhere its year. */
  static boolean containsDay(String text, LocalDate day) {
    if (text.contains(day.toString())) {
      return true;
    }
    if (!text.contains(Integer.toString(day.getYear()))) {
      return false;
    }
    Matcher mention = MENTION.matcher(text);
    while (mention.find()) {
      boolean isDayFirst = mention.group(1) != null;
      String days = isDayFirst ? mention.group(1) : mention.group(4);
      String month = isDayFirst ? mention.group(2) : mention.group(3);
      if (EnglishMonths.number(month) == day.getMonthValue()
          && includesDay(days, day.getDayOfMonth())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text names the month of this day with its year: March 2022. */
  static boolean containsMonth(String text, LocalDate day) {
    return MONTH_AND_YEAR
        .matcher(text)
        .results()
        .anyMatch(each ->
            EnglishMonths.number(each.group(1)) == day.getMonthValue()
                && Integer.parseInt(each.group(2)) == day.getYear());
  }

  private static boolean includesDay(String days, int day) {
    boolean isSingleDay =
        NUMBER.matcher(days).results().anyMatch(each -> Integer.parseInt(each.group()) == day);
    return isSingleDay
        || RANGE
            .matcher(days)
            .results()
            .anyMatch(range ->
                Integer.parseInt(range.group(1)) <= day && day <= Integer.parseInt(range.group(2)));
  }
}
