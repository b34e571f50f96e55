package parley.corpus.split;

import java.util.List;
import java.util.Random;

/** Generates random texts that are hard to split, reproducible by seed. */
final class RandomText {
  private static final List<String> TOKENS =
      List.of(
          "the",
          "The",
          "Talks",
          "U.S.",
          "Mr.",
          "J.",
          "No.",
          "2022",
          "3.5",
          "e.g.",
          "etc.",
          "a",
          "peace",
          "said",
          "Россия",
          "Київ",
          "和谈。",
          "🕊",
          "e\u0301",
          "\"",
          "“",
          "”",
          "(",
          ")",
          "...",
          "…",
          "!",
          "?",
          ".",
          ",",
          ";",
          ":",
          "–",
          "'",
          "«",
          "»",
          "[1]",
          "[^S1]",
          "*",
          "_",
          "`",
          "#",
          "word",
          "another",
          "conference",
          "negotiation.",
          "ceasefire,",
          "and",
          "which");
  private static final List<String> SEPARATORS =
      List.of(" ", " ", " ", " ", " ", " ", "", "  ", "\u00A0", "\t");
  private static final List<String> LINE_PREFIXES =
      List.of(
          "",
          "",
          "",
          "- ",
          "* ",
          "1. ",
          "2) ",
          "> ",
          "# ",
          "## ",
          "### ",
          "    ",
          "| ",
          "---",
          "===",
          "```",
          "<b>",
          "<!--",
          "[^S1]: ",
          "\t",
          "• ",
          "{topics=history}");

  private RandomText() {}

  /** Words and punctuation on one line. */
  static String line(Random random, int tokens) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens; i++) {
      text.append(pick(TOKENS, random)).append(pick(SEPARATORS, random));
    }
    return text.toString();
  }

  /** Lines of Markdown and plain text in random order. */
  static String lines(Random random, int lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      int tokens = random.nextInt(10) == 0 ? 200 : random.nextInt(25);
      text.append(pick(LINE_PREFIXES, random)).append(line(random, tokens));
      text.append(random.nextInt(3) == 0 ? "\n\n" : "\n");
    }
    return text.toString();
  }

  private static String pick(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
