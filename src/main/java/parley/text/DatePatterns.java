package parley.text;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.DateExpression.Reading;

/** The forms of a date, matched at one place of a text. */
final class DatePatterns {
  private static final int MAX_YEARS = 100;
  private static final int MONTHS = 12;

  private static final String MONTH =
      "(?<month>" + EnglishMonths.UNDOTTED_NAME_OR_ABBREVIATION + ")(?![\\p{L}\\d])\\.?";
  private static final String ONE_DAY =
      "(?:\\d{1,2}(?:st|nd|rd|th)?(?![\\p{L}\\d])|" + Ordinals.WORD + "(?![\\p{L}\\d]))";
  private static final String DAYS =
      "(?<days>" + ONE_DAY + "(?:(?: ?[-–—/,&] ?| and | to | or | until )" + ONE_DAY + "){0,6})";
  private static final String YEAR = "(?<year>\\d{4}|['’‘]\\d\\d)(?![\\p{L}\\d])";
  private static final String YEAR_AFTER = "(?:(?:,?\\s+(?:of\\s+|in\\s+)?|-)" + YEAR + ")";

  private static final Pattern YEAR_FIRST =
      compile("(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})(?:T[\\d:.]+Z?)?(?!\\d)");
  private static final Pattern DAY_FIRST =
      compile(
          "(?<day>\\d{1,2})(?<separator>[./-]) ?(?<month>\\d{1,2})\\k<separator>"
              + " ?(?<year>\\d{4}|\\d\\d)(?!\\d|[.,]\\d)");
  private static final Pattern YEARS =
      compile(
          "(?<year>\\d{4})(?: ?[-–—] ?| to | until | through )(?<last>\\d{4}|\\d\\d)(?![\\d-])");
  private static final Pattern YEAR_MONTH = compile("(?<year>\\d{4})-(?<month>\\d\\d)(?![\\d-])");
  private static final Pattern DAYS_MONTH =
      compile(DAYS + "(?:\\.?\\s+(?<link>of\\s+)?|-)" + MONTH + YEAR_AFTER + "?");
  private static final Pattern MONTH_DAYS =
      compile(
          MONTH
              + "\\s+(?<link>the\\s+)?"
              + DAYS
              + "(?!-(?:point|day|week|month|year|hour)s?\\b)"
              + YEAR_AFTER
              + "?");
  private static final Pattern MONTH_YEAR =
      compile(MONTH + "(?:-|,?\\s+(?:of\\s+|in\\s+)?)" + YEAR);
  private static final Pattern MONTH_ALONE =
      Pattern.compile(
          EnglishMonths.NAME
              + "(?![\\p{L}\\d])|(?i:january|february|april|june|july|august|september|october"
              + "|november|december)(?![\\p{L}\\d])"
              + "|(?i:(?<=\\b(?:in|since|until|by|during|of|last|this|next|early|late|mid) )"
              + "(?:march|may))(?![\\p{L}\\d])");

  /** Years of this and the last century, and any other after a word that time follows. */
  private static final Pattern YEAR_ALONE =
      compile(
          "(?<![.,$€£-])(?:(?<year>(?:19|20)\\d\\d)|(?<=\\b(?:in|year|since|during)"
              + " )(?<other>\\d{4}))(?![\\p{L}\\d%]|[.,]\\d|"
              + " (?:soldiers|troops|prisoners|people|children|bodies|men"
              + "|km|kilomet|met(?:re|er)s|euros|dollars|tonnes|tons|ships|days|hours|words)\\b)"
              + "|(?<![\\p{L}\\d])['’‘](?<short>\\d\\d)(?![\\p{L}\\d'’])");

  private static final Pattern BEFORE_A_MONTH = compile("\\b(?:on|in|of|since|until|by|from) $");

  private final String text;

  DatePatterns(String text) {
    this.text = text;
  }

  private static Pattern compile(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /** The longest date that begins at an index; empty if none does. */
  Optional<DateExpression> matchAt(int start) {
    return numeric(start)
        .or(() -> match(DAYS_MONTH, start).filter(this::isMonthMeant).map(this::readDays))
        .or(() -> match(MONTH_DAYS, start).filter(this::isMonthMeant).map(this::readDays))
        .or(() -> match(MONTH_YEAR, start).map(this::readMonth))
        .or(() -> match(MONTH_ALONE, start).map(this::readMonthAlone))
        .or(() -> match(YEAR_ALONE, start).map(this::readYear));
  }

  private Optional<DateExpression> numeric(int start) {
    return match(YEAR_FIRST, start)
        .map(match ->
            day(match, number(match, "year"), number(match, "month"), number(match, "day")))
        .or(() -> match(DAY_FIRST, start).map(this::readDayFirst))
        .or(() ->
            match(YEAR_MONTH, start)
                .filter(match -> number(match, "month") >= 1 && number(match, "month") <= MONTHS)
                .map(match ->
                    certain(match, List.of(month(number(match, "year"), number(match, "month"))))))
        .or(() -> match(YEARS, start).flatMap(this::readYears));
  }

  private Optional<Matcher> match(Pattern pattern, int start) {
    Matcher matcher = pattern.matcher(text);
    matcher.region(start, text.length());
    matcher.useTransparentBounds(true);
    matcher.useAnchoringBounds(false);
    return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
  }

  /** "May", "mar" and "march" are other words too, unless something says that they are months. */
  private boolean isMonthMeant(Matcher match) {
    String month = match.group("month");
    String days = match.group("days");
    boolean hasFigures = days.chars().anyMatch(Character::isDigit);
    boolean isOtherWord =
        month.equals("may") || month.equals("mar") || (month.equals("march") && !hasFigures);
    return !isOtherWord
        || match.group("year") != null
        || match.group("link") != null
        || (hasFigures && Character.isLetter(days.charAt(days.length() - 1)))
        || BEFORE_A_MONTH.matcher(text.substring(0, match.start())).find();
  }

  private DateExpression readDayFirst(Matcher match) {
    int first = number(match, "day");
    int second = number(match, "month");
    int year = fullYear(match.group("year"));
    boolean isMonthFirst = second > MONTHS && first <= MONTHS;
    DateExpression read =
        isMonthFirst ? day(match, year, first, second) : day(match, year, second, first);
    boolean isAmbiguous =
        !match.group("separator").equals(".")
            && first <= MONTHS
            && second <= MONTHS
            && first != second;
    return isAmbiguous && read.reading() == Reading.CERTAIN
        ? new DateExpression(read.span(), read.dates(), Reading.AMBIGUOUS)
        : read;
  }

  private Optional<DateExpression> readYears(Matcher match) {
    int first = number(match, "year");
    String lastText = match.group("last");
    int last = Integer.parseInt(lastText) + (lastText.length() == 2 ? first / 100 * 100 : 0);
    if (last <= first || last - first > MAX_YEARS) {
      return Optional.empty();
    }
    List<PartialDate> years = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      years.add(PartialDate.ofYear(year));
    }
    return Optional.of(certain(match, years));
  }

  private DateExpression readDays(Matcher match) {
    int month = EnglishMonths.number(match.group("month"));
    OptionalInt year =
        match.group("year") == null
            ? OptionalInt.empty()
            : OptionalInt.of(fullYear(match.group("year")));
    try {
      return certain(
          match,
          DayList.parse(match.group("days")).stream()
              .map(day -> new PartialDate(year, OptionalInt.of(month), OptionalInt.of(day)))
              .toList());
    } catch (DateTimeException e) {
      return nonexistent(match);
    }
  }

  private DateExpression readMonth(Matcher match) {
    return certain(
        match,
        List.of(month(fullYear(match.group("year")), EnglishMonths.number(match.group("month")))));
  }

  private DateExpression readMonthAlone(Matcher match) {
    int month = EnglishMonths.number(match.group());
    return certain(
        match,
        List.of(new PartialDate(OptionalInt.empty(), OptionalInt.of(month), OptionalInt.empty())));
  }

  private DateExpression readYear(Matcher match) {
    String year =
        Optional.ofNullable(match.group("year"))
            .or(() -> Optional.ofNullable(match.group("other")))
            .orElseGet(() -> match.group("short"));
    return certain(match, List.of(PartialDate.ofYear(fullYear(year))));
  }

  private static PartialDate month(int year, int month) {
    return new PartialDate(OptionalInt.of(year), OptionalInt.of(month), OptionalInt.empty());
  }

  private static DateExpression day(Matcher match, int year, int month, int day) {
    try {
      return certain(
          match,
          List.of(
              new PartialDate(OptionalInt.of(year), OptionalInt.of(month), OptionalInt.of(day))));
    } catch (DateTimeException e) {
      return nonexistent(match);
    }
  }

  private static DateExpression certain(Matcher match, List<PartialDate> dates) {
    return new DateExpression(Span.of(match), dates, Reading.CERTAIN);
  }

  private static DateExpression nonexistent(Matcher match) {
    return new DateExpression(Span.of(match), List.of(), Reading.NONEXISTENT);
  }

  private static int number(Matcher match, String group) {
    return Integer.parseInt(match.group(group));
  }

  /** A year of two figures is one of this century. */
  private static int fullYear(String year) {
    String figures = year.replaceFirst("^['’‘]", "");
    return Integer.parseInt(figures) + (figures.length() == 2 ? 2000 : 0);
  }
}
