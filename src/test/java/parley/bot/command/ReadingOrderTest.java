package parley.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.bot.dispatch.BotFixture;
import parley.bot.message.Message;
import parley.bot.message.MessageLimitsAssert;
import parley.bot.message.ReadingOrder;

/**
 * What a screen reader says of the messages, in order. Run with {@code -Dgolden=write} to rewrite
 * the file, and read the difference aloud.
 */
class ReadingOrderTest {
  private static final Path FILE = Path.of("src/test/resources/discord/reading-order.txt");

  @Test
  void isHeldByTheGoldenFile(@TempDir Path folder) throws Exception {
    List<String> lines = new ArrayList<>();
    try (BotFixture bot = new BotFixture(folder)) {
      Message answer =
          ask(bot, "question", "Was the ceasefire of Minsk II broken?", "public", "true");
      add(lines, "An answer, public", answer);
      add(lines, "The next result", BotFixture.message(bot.press(answer, "Next")));
      add(lines, "Its sources", BotFixture.message(bot.press(answer, "Sources")));
      add(lines, "The passage after it", BotFixture.message(bot.choose(answer, "After")));
      add(lines, "A refusal", ask(bot, "question", "How do I bake sourdough?"));
    }
    String text = String.join("\n", lines) + "\n";
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(FILE, text);
    }
    assertThat(text).isEqualTo(Files.readString(FILE));
  }

  private static Message ask(BotFixture bot, String... options) throws Exception {
    return BotFixture.message(bot.run(BotFixture.slash("ask", options)));
  }

  private static void add(List<String> lines, String name, Message message) {
    MessageLimitsAssert.assertRowsFitAPhone(message);
    lines.add("== " + name);
    lines.addAll(ReadingOrder.texts(message));
    lines.addAll(ReadingOrder.rows(message));
    lines.add("");
  }
}
