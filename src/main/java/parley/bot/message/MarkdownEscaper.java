package parley.bot.message;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.UnsafeCharacters;

/**
 * Makes text from people and files mean nothing but itself in Discord: no Markdown, mention, link,
 * emoji, timestamp or invisible mark is left in it. Safe inside bold and underline.
 */
public final class MarkdownEscaper {
  /** Characters that begin something wherever they stand. */
  private static final String SPECIAL_CHARACTERS = "\\*_~`|<>[]@:";

  /** Characters that end the address of a link, or begin something in it. */
  private static final String SPECIAL_URL_CHARACTERS = "\\()<>\"'`*|[]";

  private static final Pattern LINE_START =
      Pattern.compile("^([ \\t]*)(?:([#+-])|(\\d{1,20})(?=[.)]))", Pattern.MULTILINE);

  private static final Pattern ESCAPED = Pattern.compile("\\\\([^0-9A-Za-z\\s])");

  private MarkdownEscaper() {}

  /** A text that may have several lines. */
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

  /** A text in one line: a title, a name. */
  public static String escapeLine(String text) {
    return escape(singleLine(text));
  }

  /**
   * A text in one line for the visible part of a link, in which Discord's parser does not know
   * escaped brackets.
   */
  static String escapeLinkLabel(String text) {
    return escapeLine(text.replace('[', '(').replace(']', ')'));
  }

  /** A text in one line for places where Discord knows no Markdown: labels, file names. */
  static String plainLine(String text) {
    return singleLine(text);
  }

  /** An address for the part of a link that is not seen; empty if it is none on the web. */
  static Optional<String> encodeUrl(String url) {
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

  /** What {@link #escapeLine} was made from. */
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
    return UnsafeCharacters.removeForChat(text).replaceAll("\\s+", " ").strip();
  }
}
