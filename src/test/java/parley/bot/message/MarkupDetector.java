package parley.bot.message;

import java.util.regex.Pattern;

/** What Discord would do with Markdown: marks that count, and what is left to be read. */
final class MarkupDetector {
  private static final Pattern ESCAPED = Pattern.compile("\\\\[^0-9A-Za-z\\s]");
  private static final Pattern ACTIVE =
      Pattern.compile(
          "[*_~`|<>\\[\\]@]|:[^\\s:]+:|https?://|(?m:^\\s*(?:[-+#]|\\d+[.)]))|\\p{Cc}(?<!\\n)");

  private MarkupDetector() {}

  /** Whether anything in it means something else than itself. */
  static boolean hasActiveMarkup(String markdown) {
    return ACTIVE.matcher(ESCAPED.matcher(markdown).replaceAll("\u2588")).find();
  }

  /** With something else in place of our own bold and underline. */
  static String withoutMarks(String markdown) {
    return markdown
        .replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\*\\*", "$1\u2588")
        .replaceAll("(?<!\\\\)((?:\\\\\\\\)*)__", "$1\u2588");
  }
}
