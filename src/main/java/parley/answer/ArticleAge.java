package parley.answer;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** The date an article is right for, as people read it. */
public final class ArticleAge {
  private ArticleAge() {}

  /** {@code as of} with the day, or {@code undated}. */
  public static String formatDate(Optional<LocalDate> asOf) {
    return asOf.map(day -> "as of " + day).orElse("undated");
  }

  /** What to say of a date older than {@code staleAfter}; empty for a younger one or none. */
  public static Optional<String> stalenessNotice(
      Optional<LocalDate> asOf, Period staleAfter, LocalDate today) {
    return asOf.filter(day -> day.plus(staleAfter).isBefore(today))
        .map(day ->
            "Note: this was written "
                + format(Period.between(day, today))
                + " ago; things may have changed since.");
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
