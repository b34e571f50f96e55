package parley.bot.message;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes text from people and files mean nothing but itself in Discord: no Markdown, mention, link,
 * emoji, timestamp or invisible mark is left in it. Safe inside bold and underline.
 */
public final class MarkdownEscaper {
  /** Characters that begin something wherever they stand. */
  private static final String ANYWHERE = "\\*_~`|<>[]@:";

  /** Characters that end the address of a link, or begin something in it. */
  private static final String NOT_IN_ADDRESS = "\\()<>\"'`*|[]";

  private static final Pattern LINE_START =
      Pattern.compile("^([ \\t]*)(?:([#+-])|(\\d{1,20})(?=[.)]))", Pattern.MULTILINE);

  private static final Pattern ESCAPED = Pattern.compile("\\\\([^0-9A-Za-z\\s])");

  private MarkdownEscaper() {}

  /** A text that may have several lines. */
  public static String text(String text) {
    String visible = visible(text);
    StringBuilder escaped = new StringBuilder(visible.length() + 16);
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      if (ANYWHERE.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return LINE_START.matcher(escaped).replaceAll(MarkdownEscaper::lineStart);
  }

  /** A text in one line: a title, a name. */
  public static String line(String text) {
    return text(oneLine(text));
  }

  /**
   * A text in one line for the visible part of a link, in which Discord's parser does not know
   * escaped brackets.
   */
  static String label(String text) {
    return line(text.replace('[', '(').replace(']', ')'));
  }

  /** A text in one line for places where Discord knows no Markdown: labels, file names. */
  static String plain(String text) {
    return oneLine(text);
  }

  /** An address for the part of a link that is not seen; empty if it is none on the web. */
  static Optional<String> address(String url) {
    if (!url.matches("(?i)https?://[^\\s/].*")) {
      return Optional.empty();
    }
    StringBuilder address = new StringBuilder(url.length());
    for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c > ' ' && c < 0x7F && NOT_IN_ADDRESS.indexOf(c) < 0) {
        address.append(c);
      } else {
        address.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return Optional.of(address.toString());
  }

  /** What {@link #line} was made from. */
  public static String undo(String escaped) {
    return ESCAPED.matcher(escaped).replaceAll("$1");
  }

  private static String lineStart(MatchResult match) {
    String blanks = match.group(1);
    return match.group(2) != null
        ? Matcher.quoteReplacement(blanks + "\\" + match.group(2))
        : Matcher.quoteReplacement(blanks + match.group(3) + "\\");
  }

  private static String oneLine(String text) {
    return visible(text).replaceAll("\\s+", " ").strip();
  }

  /** Without what cannot be seen, each line break one {@code \n}. */
  static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.replace("\r\n", "\n").codePoints().forEach(c -> append(visible, c));
    return visible.toString();
  }

  private static void append(StringBuilder visible, int c) {
    switch (Character.getType(c)) {
      case Character.CONTROL -> {
        if (c == '\n' || c == '\r' || c == 0x85) {
          visible.append('\n');
        } else if (Character.isWhitespace(c)) {
          visible.append(' ');
        }
      }
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> visible.append('\n');
      case Character.SPACE_SEPARATOR -> visible.append(' ');
      case Character.SURROGATE -> visible.append('\uFFFD');
      case Character.FORMAT -> {
        if (c == 0x200C || c == 0x200D) { // joiners, without which some scripts cannot be written
          visible.appendCodePoint(c);
        }
      }
      default -> visible.appendCodePoint(c);
    }
  }
}
