package parley.text;

import java.util.List;

/**
 * A stretch of text that names a day, month or year, or several.
 *
 * @param span where it stands
 * @param dates what it names: one date, the days of {@code 14-16 May} or the years of {@code 2014
 *     to 2019}; empty if there is no such day
 * @param reading how surely it is read
 */
public record DateExpression(Span span, List<PartialDate> dates, Reading reading) {
  /** How surely an expression is read. */
  public enum Reading {
    CERTAIN,
    /** Day and month may be meant the other way round, as in 12/02/2015; read day first. */
    AMBIGUOUS,
    /** There is no such day, as of 31 June. */
    NONEXISTENT
  }

  public DateExpression {
    dates = List.copyOf(dates);
  }
}
