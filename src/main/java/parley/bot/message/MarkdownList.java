package parley.bot.message;

import java.util.List;

/** A list as Markdown, as many items as fit and then how many more there are. */
final class MarkdownList {
  private MarkdownList() {}

  /** Of items that are ready Markdown. */
  static String of(List<String> items, int most) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      int left = items.size() - i;
      String line = "- " + items.get(i) + "\n";
      String more = "- and " + left + " more";
      int reserve = left == 1 ? 0 : more.length() + 1;
      if (lines.length() + line.length() + reserve > most) {
        return lines + more;
      }
      lines.append(line);
    }
    return lines.toString().stripTrailing();
  }
}
