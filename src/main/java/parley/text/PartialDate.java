package parley.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A day, month or year as far as a text names it: 12 February 2015, March 2022, 29 March, 2014.
 *
 * @param year empty if it is not named
 * @param month 1 for January; empty if it is not named
 * @param day day of the month; empty if it is not named
 */
public record PartialDate(OptionalInt year, OptionalInt month, OptionalInt day) {
  /** Any leap year: a day without its year may be 29 February. */
  private static final int LEAP_YEAR = 2000;

  /**
   * Checks that there is such a day.
   *
   * @throws DateTimeException if there is none, as of 31 June
   */
  public PartialDate {
    if (day.isPresent() && month.isEmpty()) {
      throw new DateTimeException("a day needs its month");
    }
    if (month.isPresent()) {
      LocalDate.of(year.orElse(LEAP_YEAR), month.getAsInt(), day.orElse(1));
    }
  }

  /** A year alone. */
  public static PartialDate ofYear(int year) {
    return new PartialDate(OptionalInt.of(year), OptionalInt.empty(), OptionalInt.empty());
  }

  /** A day of a year. */
  public static PartialDate of(LocalDate day) {
    return new PartialDate(
        OptionalInt.of(day.getYear()),
        OptionalInt.of(day.getMonthValue()),
        OptionalInt.of(day.getDayOfMonth()));
  }

  /** Whether both may mean the same time: nothing that both name differs. */
  public boolean isCompatibleWith(PartialDate other) {
    return agree(year, other.year) && agree(month, other.month) && agree(day, other.day);
  }

  /** Whether both name a year, or both a month. */
  public boolean isComparableWith(PartialDate other) {
    return (year.isPresent() && other.year.isPresent())
        || (month.isPresent() && other.month.isPresent());
  }

  private static boolean agree(OptionalInt one, OptionalInt other) {
    return one.isEmpty() || other.isEmpty() || one.getAsInt() == other.getAsInt();
  }

  /** Its first day; empty without a year. */
  public Optional<LocalDate> firstDay() {
    return year.isEmpty()
        ? Optional.empty()
        : Optional.of(LocalDate.of(year.getAsInt(), month.orElse(1), day.orElse(1)));
  }

  /** Its last day; empty without a year. */
  public Optional<LocalDate> lastDay() {
    if (year.isEmpty() || day.isPresent()) {
      return firstDay();
    }
    return Optional.of(YearMonth.of(year.getAsInt(), month.orElse(12)).atEndOfMonth());
  }

  /** This date with a year, if it has none. */
  public PartialDate withYearIfMissing(OptionalInt otherYear) {
    return year.isPresent() ? this : new PartialDate(otherYear, month, day);
  }

  /** As English writes it, day first: {@code 12 February 2015}. */
  public String format() {
    StringBuilder text = new StringBuilder();
    day.ifPresent(number -> text.append(number).append(' '));
    month.ifPresent(number ->
        text.append(Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH)).append(' '));
    year.ifPresent(text::append);
    return text.toString().strip();
  }
}
