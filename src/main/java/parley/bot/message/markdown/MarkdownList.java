package parley.bot.message.markdown;

import java.util.List;

/** Formats a bulleted Markdown list: as many items as fit, and then how many more there are. */
public final class MarkdownList {
  private MarkdownList() {}

  /**
   * Formats a list.
   *
   * @param items Markdown of each item
   * @param maxLength maximum length of the list, in characters
   */
  public static String format(List<String> items, int maxLength) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      int remaining = items.size() - i;
      String line = "- " + items.get(i) + "\n";
      String moreLine = "- and " + remaining + " more";
      int reserve = remaining == 1 ? 0 : moreLine.length() + 1;
      if (lines.length() + line.length() + reserve > maxLength) {
        return lines + moreLine;
      }
      lines.append(line);
    }
    return lines.toString().stripTrailing();
  }
}
