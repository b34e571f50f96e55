package parley.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds days, months and years in English text, in any usual form: {@code 2015-02-12}, {@code
 * 12.2.2015}, {@code 12/02/2015}, {@code Feb 12th 2015}, {@code the twelfth of February}, {@code
 * 14-16 May 2025}, {@code March '22}, {@code in March}, {@code 2014 to 2019}.
 *
 * <p>Looks at each word once, and matches a pattern only where a figure, a month or an ordinal
 * begins; patterns tried at every character took far longer.
 */
public final class DateExpressions {
  private static final int KEY_LENGTH = 3;

  /** The first letters of the words that may begin a date: months, and days in words. */
  private static final Set<String> WORD_KEYS =
      Set.of(
          "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "fir",
          "sec", "thi", "fou", "fif", "six", "sev", "eig", "nin", "ten", "ele", "twe");

  private DateExpressions() {}

  /** All dates of a text, in order; none overlap. */
  public static List<DateExpression> find(String text) {
    List<DateExpression> expressions = new ArrayList<>();
    DatePatterns patterns = new DatePatterns(text);
    int position = 0;
    while (position < text.length()) {
      Optional<DateExpression> expression =
          mayBegin(text, position) ? patterns.matchAt(position) : Optional.empty();
      if (expression.isPresent()) {
        expressions.add(expression.get());
        position = Math.max(position + 1, expression.get().span().end());
      } else {
        position++;
      }
    }
    return expressions;
  }

  private static boolean mayBegin(String text, int position) {
    char c = text.charAt(position);
    if (position > 0 && Character.isLetterOrDigit(text.charAt(position - 1))) {
      return false;
    }
    boolean isFigure = c >= '0' && c <= '9';
    return isFigure
        || isApostrophe(c)
        || (Character.isLetter(c)
            && position + KEY_LENGTH <= text.length()
            && WORD_KEYS.contains(
                text.substring(position, position + KEY_LENGTH).toLowerCase(Locale.ROOT)));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘';
  }
}
