package parley.answer.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.DateExpression;
import parley.text.DateExpressions;
import parley.text.EnglishMonths;
import parley.text.PartialDate;
import parley.text.Span;

/**
 * Reads periods as people type them: what {@link DateExpressions} knows, and besides {@code
 * 03/2022}, {@code 2022 March}, {@code spring 2022}, {@code second half of 2022}, {@code 2022 to
 * May 2023}.
 */
final class PeriodParser {
  private static final Pattern MONTH_BEFORE_YEAR =
      Pattern.compile("(?<![\\d./-])(\\d{1,2})\\s?[./]\\s?((?:19|20)\\d\\d)(?![\\d./-]*\\d)");
  private static final Pattern MONTH_AFTER_YEAR =
      Pattern.compile("(?<![\\d./-])(\\d{4})[./-](\\d{1,2})(?![\\d./-]*\\d)");
  private static final Pattern NAME_AFTER_YEAR =
      Pattern.compile(
          "(?i)(?<!\\p{L}[ .,])(?<![\\d./-])((?:19|20)\\d\\d),? ("
              + EnglishMonths.UNDOTTED_NAME_OR_ABBREVIATION
              + ")(?!\\p{L})(?!\\.?,? \\d)");

  /** A part of the year that follows. */
  private static final Pattern PART_OF_YEAR =
      Pattern.compile(
          "(?i)\\b(?:the )?(spring|summer|autumn|fall|(?:first|1st|second|2nd) half)"
              + "(?: of| in)?(?: the year)? $");

  private static final Pattern FROM_TO =
      Pattern.compile("(?i)\\s*(?:-|–|—|to|until|till|through|and|\\.\\.+)\\s*");

  /** Words that may stand before a period without changing it. */
  private static final Pattern LEADING_WORDS =
      Pattern.compile("(?i)^(?:(?:in|on|from|since|to|until|till|the|of|year|month)\\s+)+");

  private static final Pattern END_MARKS = Pattern.compile("[\\s.,;?!]+$");

  private PeriodParser() {}

  /**
   * A period in a text.
   *
   * @param range its days
   * @param span where it stands
   * @param isAmbiguous whether it is a day in digits that may also be read month first
   */
  record Found(DateRange range, Span span, boolean isAmbiguous) {}

  /** The text with months in figures and after their year in the usual form. */
  static String normalize(String text) {
    String normalized = text.replaceAll("\\s+", " ");
    normalized =
        MONTH_BEFORE_YEAR
            .matcher(normalized)
            .replaceAll(match -> isoMonth(match.group(2), match.group(1)));
    normalized =
        MONTH_AFTER_YEAR
            .matcher(normalized)
            .replaceAll(match -> isoMonth(match.group(1), match.group(2)));
    return NAME_AFTER_YEAR.matcher(normalized).replaceAll("$2 $1");
  }

  private static String isoMonth(String year, String month) {
    return year + "-" + (month.length() == 1 ? "0" : "") + month;
  }

  /**
   * All periods in a normalized text, in order; empty where one of them does not exist, or has no
   * year.
   */
  static Optional<List<Found>> findAll(String text) {
    List<Found> found = new ArrayList<>();
    for (DateExpression expression : DateExpressions.find(text)) {
      Optional<DateRange> range = range(expression);
      if (range.isEmpty()) {
        return Optional.empty();
      }
      Found period =
          new Found(
              range.get(),
              expression.span(),
              expression.reading() == DateExpression.Reading.AMBIGUOUS);
      found.add(partOfYear(text, period));
    }
    return Optional.of(List.copyOf(found));
  }

  /** The period that a whole text is; empty if it is none. */
  static Optional<DateRange> parse(String text) {
    String stripped = LEADING_WORDS.matcher(normalize(text).strip()).replaceFirst("");
    String period = END_MARKS.matcher(stripped).replaceFirst("");
    return findAll(period)
        .flatMap(found ->
            switch (found.size()) {
              case 1 -> whole(found.getFirst(), period);
              case 2 -> fromTo(period, found.getFirst(), found.getLast());
              default -> Optional.empty();
            });
  }

  private static Optional<DateRange> whole(Found found, String text) {
    return found.span().equals(new Span(0, text.length()))
        ? Optional.of(found.range())
        : Optional.empty();
  }

  private static Optional<DateRange> fromTo(String text, Found first, Found last) {
    return first.span().start() == 0 && last.span().end() == text.length()
        ? join(text, first, last)
        : Optional.empty();
  }

  /** The range between two periods if the text between them says so. */
  static Optional<DateRange> join(String text, Found first, Found last) {
    String between = text.substring(first.span().end(), last.span().start());
    DateRange range = new DateRange(first.range().from(), last.range().to());
    return FROM_TO.matcher(between).matches() && !range.isReversed()
        ? Optional.of(range)
        : Optional.empty();
  }

  private static Optional<DateRange> range(DateExpression expression) {
    List<PartialDate> dates = expression.dates();
    if (dates.isEmpty() || dates.stream().anyMatch(date -> date.year().isEmpty())) {
      return Optional.empty();
    }
    Optional<LocalDate> first =
        dates.stream().flatMap(date -> date.firstDay().stream()).min(Comparator.naturalOrder());
    Optional<LocalDate> last =
        dates.stream().flatMap(date -> date.lastDay().stream()).max(Comparator.naturalOrder());
    return Optional.of(new DateRange(first, last));
  }

  /** A year with the season or half before it; any other period as it is. */
  private static Found partOfYear(String text, Found found) {
    LocalDate first = found.range().from().orElseThrow();
    Matcher part = PART_OF_YEAR.matcher(text.substring(0, found.span().start()));
    if (!found.range().equals(DateRange.year(first.getYear())) || !part.find()) {
      return found;
    }
    DateRange range =
        switch (part.group(1).toLowerCase(Locale.ROOT)) {
          case "spring" -> months(first.getYear(), 3, 3);
          case "summer" -> months(first.getYear(), 6, 3);
          case "autumn", "fall" -> months(first.getYear(), 9, 3);
          case "first half", "1st half" -> months(first.getYear(), 1, 6);
          default -> months(first.getYear(), 7, 6);
        };
    return new Found(range, new Span(part.start(), found.span().end()), false);
  }

  private static DateRange months(int year, int firstMonth, int count) {
    YearMonth first = YearMonth.of(year, firstMonth);
    return DateRange.of(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
  }
}
