package parley.text;

/**
 * Takes from a text what could act on a terminal instead of being shown: control characters, escape
 * sequences, marks that turn the direction of writing.
 */
public final class Clean {
  private static final char REPLACEMENT_CHARACTER = '\uFFFD';

  private Clean() {}

  /** The text with something harmless in place of each such character; the length stays. */
  public static String replaceUnsafe(String text) {
    int first = indexOfUnsafe(text);
    if (first < 0) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text);
    for (int i = first; i < clean.length(); i++) {
      char unit = clean.charAt(i);
      if (unit == '\t' || unit == '\n' || unit == '\r') {
        clean.setCharAt(i, ' ');
      } else if (isUnsafe(text, i)) {
        clean.setCharAt(i, REPLACEMENT_CHARACTER);
      }
    }
    return clean.toString();
  }

  /** Whether the UTF-16 unit at {@code i} must not reach a terminal as it is. */
  public static boolean isUnsafe(String text, int i) {
    char unit = text.charAt(i);
    if (Character.isHighSurrogate(unit)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(unit)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return Character.isISOControl(unit)
        || (unit >= '\u2028' && unit <= '\u202E')
        || (unit >= '\u2066' && unit <= '\u2069')
        || unit == '\u200E'
        || unit == '\u200F'
        || unit == '\u061C'
        || unit == '\uFEFF';
  }

  private static int indexOfUnsafe(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isUnsafe(text, i)) {
        return i;
      }
    }
    return -1;
  }
}
