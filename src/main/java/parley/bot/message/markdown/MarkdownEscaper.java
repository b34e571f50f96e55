package parley.bot.message.markdown;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.UnsafeCharacters;
import parley.text.UnseenCharacters;

/**
 * Escapes text from people and files so that Discord shows it literally: no Markdown, mention,
 * link, emoji, timestamp or invisible character has an effect. The result is safe inside bold and
 * underline.
 */
public final class MarkdownEscaper {
  /** Characters that may start markup anywhere. */
  private static final String SPECIAL_CHARACTERS = "\\*_~`|<>[]@:";

  /** Characters that end the URL of a link or start markup in it. */
  private static final String SPECIAL_URL_CHARACTERS = "\\()<>\"'`*|[]";

  private static final Pattern LINE_START =
      Pattern.compile("^([ \\t]*)(?:([#+-])|(\\d{1,20})(?=[.)]))", Pattern.MULTILINE);

  private static final Pattern ESCAPED = Pattern.compile("\\\\([^0-9A-Za-z\\s])");

  private MarkdownEscaper() {}

  /** Escapes text of one or more lines. */
  public static String escape(String text) {
    String visible = UnsafeCharacters.removeForChat(text);
    StringBuilder escaped = new StringBuilder(visible.length() + 16);
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      if (SPECIAL_CHARACTERS.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return LINE_START.matcher(escaped).replaceAll(MarkdownEscaper::escapeLineStart);
  }

  /** Escapes text as a single line, such as a title. */
  public static String escapeLine(String text) {
    return escape(singleLine(text));
  }

  /**
   * Escapes text as a single line for the label of a link; Discord's parser does not accept escaped
   * brackets there.
   */
  static String escapeLinkLabel(String text) {
    return escapeLine(text.replace('[', '(').replace(']', ')'));
  }

  /**
   * Text as a single line without escaping, for places without Markdown such as labels and file
   * names; empty if nothing of it is seen.
   */
  public static String plainLine(String text) {
    return singleLine(text);
  }

  /** Percent-encodes a URL for the target of a link; empty unless it is http or https. */
  public static Optional<String> encodeUrl(String url) {
    if (!url.matches("(?i)https?://[^\\s/].*")) {
      return Optional.empty();
    }
    StringBuilder address = new StringBuilder(url.length());
    for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c > ' ' && c < 0x7F && SPECIAL_URL_CHARACTERS.indexOf(c) < 0) {
        address.append(c);
      } else {
        address.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return Optional.of(address.toString());
  }

  /** Reverts {@link #escapeLine}. */
  public static String unescape(String escaped) {
    return ESCAPED.matcher(escaped).replaceAll("$1");
  }

  private static String escapeLineStart(MatchResult match) {
    String indent = match.group(1);
    return match.group(2) != null
        ? Matcher.quoteReplacement(indent + "\\" + match.group(2))
        : Matcher.quoteReplacement(indent + match.group(3) + "\\");
  }

  private static String singleLine(String text) {
    String line = UnsafeCharacters.removeForChat(text).replaceAll("\\s+", " ").strip();
    return UnseenCharacters.isBlank(line) ? "" : line;
  }
}
