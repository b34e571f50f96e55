package parley.search.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Removes the points of acronyms ({@code u.s} becomes {@code us}) and the commas of grouped numbers
 * ({@code 1,000} becomes {@code 1000}), so that both spellings match.
 */
final class AcronymNumberFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  AcronymNumberFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (isAcronym()) {
      remove('.');
    } else if (isGroupedNumber()) {
      remove(',');
    }
    return true;
  }

  /** Single letters separated by points. */
  private boolean isAcronym() {
    int length = term.length();
    if (length < 3 || length % 2 == 0) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = term.charAt(i);
      if (i % 2 == 0 ? !Character.isLetter(c) : c != '.') {
        return false;
      }
    }
    return true;
  }

  private boolean isGroupedNumber() {
    boolean hasComma = false;
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      hasComma |= c == ',';
      if (c != ',' && !Character.isDigit(c)) {
        return false;
      }
    }
    return hasComma;
  }

  private void remove(char unwanted) {
    int length = 0;
    char[] buffer = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      if (buffer[i] != unwanted) {
        buffer[length++] = buffer[i];
      }
    }
    term.setLength(length);
  }
}
