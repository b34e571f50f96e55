package parley.bot.message.markdown;

import java.util.regex.Pattern;

/** Finds markup that Discord would interpret. */
public final class MarkupDetector {
  private static final Pattern ESCAPED = Pattern.compile("\\\\[^0-9A-Za-z\\s]");
  private static final Pattern ACTIVE =
      Pattern.compile(
          "[*_~`|<>\\[\\]@]|:[^\\s:]+:|https?://|(?m:^\\s*(?:[-+#]|\\d+[.)]))|\\p{Cc}(?<!\\n)");

  private MarkupDetector() {}

  /** Whether any markup in the text is unescaped. */
  public static boolean hasActiveMarkup(String markdown) {
    return ACTIVE.matcher(ESCAPED.matcher(markdown).replaceAll("\u2588")).find();
  }

  /** Replaces our own bold and underline marks by a neutral character. */
  public static String withoutMarks(String markdown) {
    return markdown
        .replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\*\\*", "$1\u2588")
        .replaceAll("(?<!\\\\)((?:\\\\\\\\)*)__", "$1\u2588");
  }
}
