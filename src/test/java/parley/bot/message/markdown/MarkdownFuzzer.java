package parley.bot.message.markdown;

import java.util.List;
import java.util.Random;

/** Generates text full of Discord markup; the same for the same seed. */
public final class MarkdownFuzzer {
  private static final List<String> FRAGMENTS =
      List.of(
          "**",
          "*",
          "__",
          "_",
          "~~",
          "||",
          "`",
          "```",
          "\n",
          "\n# ",
          "\n> ",
          "\n- ",
          "\n1. ",
          "\n-# ",
          "@everyone",
          "@here",
          "<@123>",
          "<@&5>",
          "<#9>",
          "<:a:1>",
          "<t:1:R>",
          "</x:1>",
          "[a](https://evil.example)",
          "https://evil.example",
          ":smile:",
          ":",
          "\\",
          "\u202E",
          "\u2066",
          "\u200B",
          "\u0000",
          "\uD83D\uDE00",
          "\uD83D",
          "word",
          "Sentence.",
          " ",
          "é",
          "[",
          "]",
          "(",
          ")",
          "|",
          "\r\n",
          "\u2028",
          "мир",
          "+ ",
          ">>> ",
          "\t",
          "www",
          "12:30");

  private final Random random;

  public MarkdownFuzzer(long seed) {
    this.random = new Random(seed);
  }

  /** A text of 1 to {@code maxLength} characters. */
  public String next(int maxLength) {
    StringBuilder text = new StringBuilder("x");
    int length = 1 + random.nextInt(maxLength);
    while (text.length() < length) {
      text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
    }
    return text.substring(0, length);
  }

  public int nextInt(int bound) {
    return random.nextInt(bound);
  }
}
