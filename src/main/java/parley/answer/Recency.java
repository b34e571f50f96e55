package parley.answer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import parley.corpus.Months;

/**
 * Whether a question asks for the latest there is, and the latest day that a text tells of. Of a
 * month without a day the first counts; a year alone is no day. English only, as the question words
 * are.
 */
final class Recency {
  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(latest|newest|recent|recently|lately|the last"
              + "|last (time|met|meet|meeting|round|spoke|talked|talks))\\b");

  private static final String MONTH =
      "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
  private static final Pattern DAY =
      Pattern.compile(
          "\\b(?:(\\d{1,2})(?:st|nd|rd|th)? +(?:of +)?)?"
              + MONTH
              + "(?: +(\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?,? +((?:19|20)\\d\\d)\\b");

  private Recency() {}

  /** Whether a question asks for the latest. */
  static boolean isAsked(String question) {
    return ASKED.matcher(question.toLowerCase(Locale.ROOT)).find();
  }

  /** The latest day that a text names; empty if it names none. */
  static Optional<LocalDate> latest(String text) {
    return DAY.matcher(text)
        .results()
        .flatMap(each -> day(each).stream())
        .max(LocalDate::compareTo);
  }

  private static Optional<LocalDate> day(MatchResult written) {
    String before = Optional.ofNullable(written.group(1)).orElse("1");
    String day = Optional.ofNullable(written.group(3)).orElse(before);
    int month = Months.number(written.group(2));
    try {
      int year = Integer.parseInt(written.group(4));
      return Optional.of(LocalDate.of(year, month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty(); // 31 June is no day
    }
  }
}
