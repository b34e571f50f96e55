package parley.bot.message;

import java.util.regex.Pattern;

/** Finds markup that Discord would interpret. */
final class MarkupDetector {
  private static final Pattern ESCAPED = Pattern.compile("\\\\[^0-9A-Za-z\\s]");
  private static final Pattern ACTIVE =
      Pattern.compile(
          "[*_~`|<>\\[\\]@]|:[^\\s:]+:|https?://|(?m:^\\s*(?:[-+#]|\\d+[.)]))|\\p{Cc}(?<!\\n)");

  private MarkupDetector() {}

  /** Whether any markup in the text is unescaped. */
  static boolean hasActiveMarkup(String markdown) {
    return ACTIVE.matcher(ESCAPED.matcher(markdown).replaceAll("\u2588")).find();
  }

  /** Replaces our own bold and underline marks by a neutral character. */
  static String withoutMarks(String markdown) {
    return markdown
        .replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\*\\*", "$1\u2588")
        .replaceAll("(?<!\\\\)((?:\\\\\\\\)*)__", "$1\u2588");
  }
}
