package parley.bot.message;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import parley.bot.message.markdown.Truncator;
import parley.text.UnseenCharacters;

/**
 * Holds labels, keys, options and rows to Discord's limits: never empty, never too long, no key
 * twice. The records that reach Discord call it as they are made, so no text of a corpus can make
 * Discord refuse a whole message.
 */
public final class ComponentLimits {
  /** Shown for a label of which nothing would be seen. */
  static final String UNTITLED = "(untitled)";

  private ComponentLimits() {}

  /** A label in plain text: one line, cut at a word if it is too long. */
  public static String label(String text, int maxLength) {
    String label = Truncator.truncatePlain(text, maxLength);
    return label.isEmpty() ? UNTITLED : label;
  }

  /** Escapes a heading as a single line of Markdown. */
  static String heading(String text, int maxLength) {
    String heading = Truncator.truncateEscaped(text, maxLength);
    return heading.isEmpty() ? UNTITLED : heading;
  }

  /**
   * Checks a key, which must not be changed: a custom id, or the value of an option.
   *
   * @throws IllegalArgumentException if Discord would refuse it, which is a bug
   */
  public static String checkKey(String key, int maxLength) {
    if (UnseenCharacters.isBlank(key) || key.length() > maxLength) {
      throw new IllegalArgumentException("a key of " + key.length() + " characters");
    }
    return key;
  }

  /** The first items, each key once. */
  public static <T> List<T> distinct(List<T> items, Function<T, String> key, int maxCount) {
    Set<String> keys = new HashSet<>();
    return items.stream().filter(item -> keys.add(key.apply(item))).limit(maxCount).toList();
  }

  /** The rows without components whose custom id occurred before, and without empty rows. */
  static List<Message.ActionRow> distinctRows(List<Message.ActionRow> rows) {
    Set<String> customIds = new HashSet<>();
    List<Message.ActionRow> distinct = new ArrayList<>();
    for (Message.ActionRow row : rows) {
      switch (row) {
        case Message.SelectMenu menu -> {
          if (!menu.options().isEmpty() && customIds.add(menu.customId())) {
            distinct.add(menu);
          }
        }
        case Message.ButtonRow buttons -> {
          List<Message.Button> fresh =
              buttons.buttons().stream().filter(each -> customIds.add(each.customId())).toList();
          if (!fresh.isEmpty()) {
            distinct.add(new Message.ButtonRow(fresh));
          }
        }
      }
    }
    return distinct.stream().limit(DiscordLimits.MAX_ROWS).toList();
  }
}
