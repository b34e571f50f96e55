package parley.text;

/**
 * A text freed of characters that nobody sees, or that turn round the text after them.
 *
 * @param text the text without them
 * @param count how many there were
 * @param firstLine line of the first, from 1; 0 if there was none
 */
public record UnsafeCharacters(String text, int count, int firstLine) {

  /** Takes them out of a text whose lines end in line feeds. */
  public static UnsafeCharacters remove(String text) {
    StringBuilder cleaned = new StringBuilder(text.length());
    int count = 0;
    int firstLine = 0;
    int line = 1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n') {
        line++;
      }
      if (!isControl(c)) {
        cleaned.appendCodePoint(c);
        continue;
      }
      if (isSeparator(c)) {
        cleaned.append(' ');
      }
      count++;
      firstLine = firstLine == 0 ? line : firstLine;
    }
    return new UnsafeCharacters(count == 0 ? text : cleaned.toString(), count, firstLine);
  }

  private static boolean isControl(int c) {
    if (c == '\t' || c == '\n') {
      return false;
    }
    return Character.getType(c) == Character.CONTROL
        || isBidirectional(c)
        || isInvisible(c)
        || (c & 0xFFFE) == 0xFFFE
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private static boolean isBidirectional(int c) {
    return (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x206F)
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C;
  }

  // The joiners U+200C and U+200D stay: Persian and emoji need them.
  private static boolean isInvisible(int c) {
    return c == 0x200B
        || c == 0x2060
        || c == 0xFEFF
        || c == 0x00AD
        || c == 0x180E
        || (c >= 0xFFF9 && c <= 0xFFFB);
  }

  // Vertical tab, form feed, next line and the separators of old stand between words.
  private static boolean isSeparator(int c) {
    return (c >= 0x0B && c <= 0x0D) || (c >= 0x1C && c <= 0x1F) || c == 0x85;
  }
}
