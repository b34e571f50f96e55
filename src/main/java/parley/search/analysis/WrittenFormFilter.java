package parley.search.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import parley.text.DateExpression;
import parley.text.DateExpressions;
import parley.text.Ordinals;

/**
 * Indexes ordinals and dates in figures in the form that questions have: {@code 2nd} also as {@code
 * second}, {@code 12th} as the day 12 too, {@code 12.2.2015} as its day, month and year.
 */
final class WrittenFormFilter extends TokenFilter {
  /** The last ordinal that {@link Ordinals#format} writes as a word. */
  private static final int LAST_WORD = 20;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  /** Further terms of the token just passed on. */
  private final Deque<PendingTerm> pending = new ArrayDeque<>();

  private record PendingTerm(String text, int positionIncrement, State state) {}

  WrittenFormFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!pending.isEmpty()) {
      PendingTerm next = pending.remove();
      restoreState(next.state());
      term.setEmpty().append(next.text());
      increment.setPositionIncrement(next.positionIncrement());
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (term.length() > 2 && isFigure(term.charAt(0)) && !isNumber()) {
      rewrite(term.toString());
    }
    return true;
  }

  private static boolean isFigure(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean isNumber() {
    for (int i = 1; i < term.length(); i++) {
      if (!isFigure(term.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void rewrite(String token) {
    OptionalInt ordinal = Ordinals.parse(token);
    if (ordinal.isPresent()) {
      int number = ordinal.getAsInt();
      replaceTerm(String.valueOf(number));
      if (number >= 1 && number <= LAST_WORD) {
        pending.add(new PendingTerm(Ordinals.format(number), 0, captureState()));
      }
      return;
    }
    List<DateExpression> dates = DateExpressions.find(token);
    boolean isDay =
        dates.size() == 1
            && dates.getFirst().span().length() == token.length()
            && dates.getFirst().dates().size() == 1
            && dates.getFirst().dates().getFirst().day().isPresent();
    if (isDay) {
      String[] words = dates.getFirst().dates().getFirst().format().split(" ", -1);
      replaceTerm(words[0]);
      for (int i = 1; i < words.length; i++) {
        pending.add(new PendingTerm(words[i].toLowerCase(Locale.ROOT), 1, captureState()));
      }
    }
  }

  private void replaceTerm(String text) {
    term.setEmpty().append(text);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    pending.clear();
  }
}
