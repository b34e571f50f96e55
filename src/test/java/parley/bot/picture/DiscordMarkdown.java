package parley.bot.picture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts the part of Discord's Markdown that our messages use to HTML. */
final class DiscordMarkdown {
  private static final Pattern MARKUP =
      Pattern.compile(
          "\\\\(?<escaped>[^\\p{Alnum}\\s])"
              + "|(?<bold>\\*\\*)|(?<underline>__)|(?<italic>[*_])"
              + "|\\[(?<label>(?:\\\\.|[^\\]\\\\])*)\\]\\(<?(?<url>https?://[^\\s)>]+)>?\\)"
              + "|<?(?<bare>https?://[^\\s>]+)>?"
              + "|(?<break>\\n)");

  private DiscordMarkdown() {}

  static String html(String text) {
    return lines(inline(text));
  }

  private static String inline(String text) {
    StringBuilder html = new StringBuilder();
    boolean[] open = new boolean[3];
    Matcher markup = MARKUP.matcher(text);
    int position = 0;
    while (markup.find()) {
      html.append(escape(text.substring(position, markup.start())));
      position = markup.end();
      html.append(replacement(markup, open));
    }
    return html.append(escape(text.substring(position))).toString();
  }

  private static String replacement(Matcher markup, boolean[] open) {
    if (markup.group("escaped") != null) {
      return escape(markup.group("escaped"));
    }
    if (markup.group("bold") != null) {
      return toggle("b", 0, open);
    }
    if (markup.group("underline") != null) {
      return toggle("u", 1, open);
    }
    if (markup.group("italic") != null) {
      return toggle("i", 2, open);
    }
    if (markup.group("label") != null) {
      return "<a>" + inline(markup.group("label")) + "</a>";
    }
    return markup.group("bare") != null ? "<a>" + escape(markup.group("bare")) + "</a>" : "\n";
  }

  private static String toggle(String tag, int index, boolean[] open) {
    open[index] = !open[index];
    return open[index] ? "<" + tag + ">" : "</" + tag + ">";
  }

  /** Wraps lines, marking quotes, small text and list items by their prefixes. */
  private static String lines(String html) {
    StringBuilder lines = new StringBuilder();
    for (String line : html.split("\n", -1)) {
      if (line.startsWith("&gt; ")) {
        lines.append("<div class=quote>").append(line.substring(5)).append("</div>");
      } else if (line.startsWith("-# ")) {
        lines.append("<div class=small>").append(line.substring(3)).append("</div>");
      } else if (line.startsWith("- ")) {
        lines.append("<div class=item>").append(line.substring(2)).append("</div>");
      } else {
        lines.append("<div>").append(line.isEmpty() ? "&nbsp;" : line).append("</div>");
      }
    }
    return lines.toString();
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
