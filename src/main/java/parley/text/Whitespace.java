package parley.text;

import java.text.Normalizer;

/** Text in the form that every block, title and heading has. */
public final class Whitespace {
  private Whitespace() {}

  /** The text in NFC, without control characters, trimmed, each run of blanks one space. */
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
    return line.toString();
  }

  /** Whether it is white space of any kind, the kinds that do not break included. */
  public static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
