package parley.text;

import java.text.Normalizer;

/** Normalizes text to the one-line form that every block, title and heading has. */
public final class Whitespace {
  private Whitespace() {}

  /**
   * The text in NFC, without unsafe characters, trimmed, each run of white space one space; empty
   * if nothing of it is seen.
   */
  public static String normalize(String text) {
    String visible = UnsafeCharacters.remove(text).text();
    String composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
    StringBuilder line = new StringBuilder(composed.length());
    boolean blank = false;
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (isBlank(c)) {
        blank = true;
        continue;
      }
      if (blank && !line.isEmpty()) {
        line.append(' ');
      }
      blank = false;
      line.append(c);
    }
    String normalized = line.toString();
    return UnseenCharacters.isBlank(normalized) ? "" : normalized;
  }

  /** Whether a code point is white space, non-breaking spaces included. */
  public static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
