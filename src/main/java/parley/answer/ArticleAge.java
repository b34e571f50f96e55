package parley.answer;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** Formats the date of an article, with the age of an old one. */
public final class ArticleAge {
  private ArticleAge() {}

  /** {@code as of} with the date, or {@code undated}. */
  public static String formatDate(Optional<LocalDate> asOf) {
    return asOf.map(day -> "as of " + day).orElse("undated");
  }

  /** {@link #formatDate}, with the age of a date older than {@code staleAfter}. */
  public static String format(Optional<LocalDate> asOf, Period staleAfter, LocalDate today) {
    return formatDate(asOf)
        + asOf.filter(day -> day.plus(staleAfter).isBefore(today))
            .map(day -> " (" + format(Period.between(day, today)) + " ago)")
            .orElse("");
  }

  /** How long ago a day was: {@code 3 months ago}, {@code today}; empty if it is yet to come. */
  public static Optional<String> formatAge(LocalDate day, LocalDate today) {
    if (day.isAfter(today)) {
      return Optional.empty();
    }
    return Optional.of(day.equals(today) ? "today" : format(Period.between(day, today)) + " ago");
  }

  /** {@code as of} with the date and how long ago that is, today or later without an age. */
  static String describe(LocalDate day, LocalDate today) {
    return "as of "
        + day
        + (day.isBefore(today) ? ", " + format(Period.between(day, today)) + " ago" : "");
  }

  private static String format(Period age) {
    if (age.getYears() >= 2) {
      return age.getYears() + " years";
    }
    long months = age.toTotalMonths();
    if (months >= 1) {
      return months == 1 ? "1 month" : months + " months";
    }
    return age.getDays() == 1 ? "1 day" : age.getDays() + " days";
  }
}
