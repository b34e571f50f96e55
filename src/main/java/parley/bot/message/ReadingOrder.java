package parley.bot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import parley.bot.message.markdown.MarkdownEscaper;

/**
 * What a screen reader says of a message, line by line and in its order: texts from top to bottom
 * without their Markdown, then each row of components. See
 * src/docs/decisions/0106-reading-order-of-a-message.md.
 */
public final class ReadingOrder {
  private static final Pattern LINK = Pattern.compile("\\[((?:\\\\.|[^\\]\\\\])*)\\]\\(\\S+?\\)");
  private static final Pattern EMPHASIS = Pattern.compile("(?<!\\\\)(?:\\*\\*|__|`)");

  private ReadingOrder() {}

  /** The lines of all texts, blank lines included. */
  public static List<String> texts(Message message) {
    List<String> lines = new ArrayList<>();
    addText(lines, message.content());
    for (Message.Embed embed : message.embeds()) {
      addText(lines, embed.title());
      addText(lines, embed.description());
      for (Message.Field field : embed.fields()) {
        addText(lines, field.name());
        addText(lines, field.value());
      }
      addText(lines, embed.footer());
    }
    return lines;
  }

  /** What is said of each row of components. */
  public static List<String> rows(Message message) {
    return message.rows().stream().map(ReadingOrder::describe).toList();
  }

  private static void addText(List<String> lines, String markdown) {
    if (!markdown.isEmpty()) {
      plain(markdown).lines().forEach(lines::add);
    }
  }

  private static String plain(String markdown) {
    String labels = LINK.matcher(markdown).replaceAll("$1");
    return MarkdownEscaper.unescape(EMPHASIS.matcher(labels).replaceAll(""));
  }

  private static String describe(Message.ActionRow row) {
    return switch (row) {
      case Message.ButtonRow buttons ->
          "Buttons: "
              + String.join(", ", buttons.buttons().stream().map(Message.Button::label).toList());
      case Message.SelectMenu menu ->
          "Menu "
              + menu.placeholder()
              + ": "
              + String.join(
                  ", ", menu.options().stream().map(Message.SelectOption::label).toList());
    };
  }
}
