package parley.text;

/**
 * Which characters nobody sees: control characters, lone surrogates, and what Unicode calls default
 * ignorable. The one definition for reading files, checking them and showing text: Discord refuses
 * a title, label or option that consists of nothing else, or shows it as nothing.
 */
public final class UnseenCharacters {
  /** Default ignorable code points (DerivedCoreProperties.txt) and blanks, as pairs of bounds. */
  private static final int[] RANGES = {
    0x00AD, 0x00AD, // soft hyphen
    0x034F, 0x034F, // combining grapheme joiner
    0x061C, 0x061C, // Arabic letter mark
    0x115F, 0x1160, // Hangul fillers
    0x17B4, 0x17B5, // Khmer inherent vowels
    0x180B, 0x180F, // Mongolian selectors
    0x200B, 0x200F, // zero-width characters, directional marks
    0x202A, 0x202E, // bidirectional controls
    0x2060, 0x206F, // word joiner, invisible operators, bidirectional isolates
    0x2800, 0x2800, // blank Braille pattern
    0x3164, 0x3164, // Hangul filler
    0xFE00, 0xFE0F, // variation selectors
    0xFEFF, 0xFEFF, // byte-order mark
    0xFFA0, 0xFFA0, // half-width Hangul filler
    0xFFF0, 0xFFFB, // specials, among them the interlinear annotation characters
    0x1BCA0, 0x1BCA3, // shorthand format controls
    0x1D173, 0x1D17A, // musical format controls
    0xE0000, 0xE0FFF // tags, variation selectors supplement
  };

  private UnseenCharacters() {}

  /** Whether a code point shows as nothing, not even as white space between words. */
  public static boolean isUnseen(int c) {
    if (c < 0x7F) {
      return c < ' ';
    }
    if (Character.isISOControl(c)
        || (c & 0xFFFE) == 0xFFFE
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      return true;
    }
    for (int i = 0; i < RANGES.length && c >= RANGES[i]; i += 2) {
      if (c <= RANGES[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether an unseen code point may change how its neighbors look, so that text keeps it: joiners,
   * variation selectors, the tags of flags, what old Hangul and Braille are written with.
   */
  static boolean isShaping(int c) {
    return c == 0x200C
        || c == 0x200D
        || c == 0x034F
        || c == 0x115F
        || c == 0x1160
        || c == 0x2800
        || (c >= 0x17B4 && c <= 0x17B5)
        || (c >= 0x180B && c <= 0x180F && c != 0x180E)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0020 && c <= 0xE01EF);
  }

  /** Whether words stand apart at a removed code point, such as a form feed or a filler. */
  static boolean isWordSeparator(int c) {
    return (c >= 0x0B && c <= 0x0D)
        || (c >= 0x1C && c <= 0x1F)
        || c == 0x85
        || c == 0x3164
        || c == 0xFFA0;
  }

  /** Whether nothing of a text is seen: it is empty, or all white space and unseen characters. */
  public static boolean isBlank(String text) {
    return text.codePoints().allMatch(c -> Whitespace.isBlank(c) || isUnseen(c));
  }
}
