package parley.corpus.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Strips inline HTML from Markdown: only the text between the tags remains. */
final class HtmlStripper {
  // These patterns take linear time on any input, which is why a tag ends at the first >.
  private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);
  private static final Pattern SCRIPT_OR_STYLE =
      Pattern.compile(
          "<(script|style)\\b.*?(</\\1\\s*>|\\z)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  // These may be inside a word or at its edge; all other tags separate words.
  private static final Pattern INLINE_TAG =
      Pattern.compile(
          "</?(?:a|abbr|b|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u)"
              + "(?:\\s[^<>]*+)?+>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG = Pattern.compile("<[A-Za-z/!?][^<>]*+>");

  private HtmlStripper() {}

  /** The text without comments, scripts, styles and tags; entities stay as they are. */
  static String strip(String html) {
    String withoutComments = COMMENT.matcher(html).replaceAll(" ");
    String visible = SCRIPT_OR_STYLE.matcher(withoutComments).replaceAll(" ");
    return TAG.matcher(INLINE_TAG.matcher(visible).replaceAll("")).replaceAll(" ");
  }

  /** The name of the script or style element that the HTML opens and does not close. */
  static Optional<String> unclosedElement(String html) {
    Matcher scriptOrStyle = SCRIPT_OR_STYLE.matcher(COMMENT.matcher(html).replaceAll(" "));
    while (scriptOrStyle.find()) {
      if (scriptOrStyle.group(2).isEmpty()) {
        return Optional.of(scriptOrStyle.group(1));
      }
    }
    return Optional.empty();
  }

  /** Whether an inline tag is a line break. */
  static boolean isLineBreak(String tag) {
    return tag.regionMatches(true, 0, "<br", 0, 3);
  }
}
