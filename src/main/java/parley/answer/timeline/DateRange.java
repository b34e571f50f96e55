package parley.answer.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The days from a first to a last one, both included.
 *
 * @param from the first day; empty if it has no beginning
 * @param to the last day; empty if it has no end
 */
public record DateRange(Optional<LocalDate> from, Optional<LocalDate> to) {
  /** Every day. */
  public static final DateRange ALL = new DateRange(Optional.empty(), Optional.empty());

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  /** The days from one to another. */
  public static DateRange of(LocalDate first, LocalDate last) {
    return new DateRange(Optional.of(first), Optional.of(last));
  }

  static DateRange day(LocalDate day) {
    return of(day, day);
  }

  static DateRange month(YearMonth month) {
    return of(month.atDay(1), month.atEndOfMonth());
  }

  static DateRange year(int year) {
    return of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** This range from its first day on. */
  DateRange withoutEnd() {
    return new DateRange(from, Optional.empty());
  }

  /** All days up to the last of this range. */
  DateRange withoutBeginning() {
    return new DateRange(Optional.empty(), to);
  }

  /** The days of this range up to one, included. */
  DateRange untilDay(LocalDate day) {
    return new DateRange(from, Optional.of(day));
  }

  /** The days after this range. */
  DateRange after() {
    return new DateRange(to.map(day -> day.plusDays(1)), Optional.empty());
  }

  /** The days before this range. */
  DateRange before() {
    return new DateRange(Optional.empty(), from.map(day -> day.minusDays(1)));
  }

  /** Whether a day is in the range. */
  public boolean contains(LocalDate day) {
    return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
  }

  /** Whether the first day comes after the last, so that there is none in between. */
  public boolean isReversed() {
    return from.isPresent() && to.isPresent() && from.get().isAfter(to.get());
  }

  /** The range in words: {@code in March 2022}, {@code since 1 May 2025}; empty for every day. */
  public String describe() {
    if (from.isPresent() && to.isPresent()) {
      return describe(from.get(), to.get());
    }
    return from.map(day -> "since " + formatFirst(day, isFirstOfYear(day)))
        .or(() -> to.map(day -> "until " + formatLast(day, isFirstOfYear(day.plusDays(1)))))
        .orElse("");
  }

  private static String describe(LocalDate first, LocalDate last) {
    DateRange range = of(first, last);
    if (first.equals(last)) {
      return "on " + format(first);
    }
    if (range.equals(month(YearMonth.from(first))) || range.equals(year(first.getYear()))) {
      return "in " + formatFirst(first, range.equals(year(first.getYear())));
    }
    boolean isWholeMonths = first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
    if (!isWholeMonths) {
      return "from " + format(first) + " to " + format(last);
    }
    boolean isWholeYears = isFirstOfYear(first) && isFirstOfYear(last.plusDays(1));
    return "from " + formatFirst(first, isWholeYears) + " to " + formatLast(last, isWholeYears);
  }

  /** A year or month for its first day, the day for any other. */
  private static String formatFirst(LocalDate day, boolean isOfYears) {
    if (isOfYears) {
      return String.valueOf(day.getYear());
    }
    return day.getDayOfMonth() == 1 ? day.format(MONTH) : format(day);
  }

  /** A year or month for its last day, the day for any other. */
  private static String formatLast(LocalDate day, boolean isOfYears) {
    if (isOfYears) {
      return String.valueOf(day.getYear());
    }
    return day.plusDays(1).getDayOfMonth() == 1 ? day.format(MONTH) : format(day);
  }

  private static boolean isFirstOfYear(LocalDate day) {
    return day.getDayOfYear() == 1;
  }

  /** A day as people say it: {@code 29 March 2022}. */
  public static String format(LocalDate day) {
    return day.format(DAY);
  }
}
