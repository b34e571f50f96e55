package parley.text;

/**
 * Sanitizes text that may hold characters nobody sees or that act on what displays them: control
 * characters, bidirectional overrides, zero-width characters, lone surrogates. What is unsafe
 * depends on the target, hence a method for each: {@link #remove} for corpus files, {@link
 * #replaceForTerminal} for a terminal, {@link #removeForChat} for chat messages.
 *
 * <p>All keep what shapes its neighbors, such as the joiners U+200C and U+200D, without which
 * Persian and emoji cannot be written. Which characters are not seen says {@link UnseenCharacters}.
 */
public final class UnsafeCharacters {
  private static final char REPLACEMENT_CHARACTER = '\uFFFD';

  private UnsafeCharacters() {}

  /**
   * The outcome of {@link #remove}.
   *
   * @param text the text without unsafe characters
   * @param count how many were removed
   * @param firstLine line of the first, from 1; 0 if there was none
   * @param first the code point of the first; 0 if there was none
   */
  public record Removal(String text, int count, int firstLine, int first) {}

  /** Removes them from the text of a file whose lines end in line feeds. */
  public static Removal remove(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    int count = 0;
    int firstLine = 0;
    int first = 0;
    int line = 1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n') {
        line++;
      }
      if (!isUnsafeInFile(c)) {
        safe.appendCodePoint(c);
        continue;
      }
      if (UnseenCharacters.isWordSeparator(c)) {
        safe.append(' ');
      }
      first = count == 0 ? c : first;
      count++;
      firstLine = firstLine == 0 ? line : firstLine;
    }
    return new Removal(count == 0 ? text : safe.toString(), count, firstLine, first);
  }

  /**
   * Replaces each UTF-16 unit that could act on a terminal by U+FFFD, and each tab or line break by
   * a space. The length stays, so that offsets into the text stay valid.
   */
  public static String replaceForTerminal(String text) {
    int first = indexOfUnsafeOnTerminal(text);
    if (first < 0) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text);
    for (int i = first; i < safe.length(); i++) {
      char unit = safe.charAt(i);
      if (unit == '\t' || unit == '\n' || unit == '\r') {
        safe.setCharAt(i, ' ');
      } else if (isUnsafeOnTerminal(text, i)) {
        safe.setCharAt(i, REPLACEMENT_CHARACTER);
      }
    }
    return safe.toString();
  }

  /** Whether the UTF-16 unit at {@code i} must not reach a terminal as it is. */
  public static boolean isUnsafeOnTerminal(String text, int i) {
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

  /**
   * Removes unseen characters from a chat message. Every line break becomes a line feed, every
   * other kind of space U+0020.
   */
  public static String removeForChat(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.replace("\r\n", "\n").codePoints().forEach(c -> appendForChat(safe, c));
    return safe.toString();
  }

  private static void appendForChat(StringBuilder safe, int c) {
    switch (Character.getType(c)) {
      case Character.CONTROL -> {
        if (c == '\n' || c == '\r' || c == 0x85) {
          safe.append('\n');
        } else if (Character.isWhitespace(c)) {
          safe.append(' ');
        }
      }
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> safe.append('\n');
      case Character.SPACE_SEPARATOR -> safe.append(' ');
      case Character.SURROGATE -> safe.append(REPLACEMENT_CHARACTER);
      default -> {
        if (UnseenCharacters.isShaping(c) || !UnseenCharacters.isUnseen(c)) {
          safe.appendCodePoint(c);
        } else if (UnseenCharacters.isWordSeparator(c)) {
          safe.append(' ');
        }
      }
    }
  }

  private static int indexOfUnsafeOnTerminal(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isUnsafeOnTerminal(text, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isUnsafeInFile(int c) {
    return c != '\t' && c != '\n' && UnseenCharacters.isUnseen(c) && !UnseenCharacters.isShaping(c);
  }
}
