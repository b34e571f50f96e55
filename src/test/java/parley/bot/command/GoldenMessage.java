package parley.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import parley.bot.message.Message;
import parley.bot.message.MessageJson;
import parley.bot.message.MessageLimitsAssert;

/**
 * Compares messages with golden files. Run the tests with {@code -Dgolden=write} to rewrite the
 * files, and review the difference before committing it.
 */
final class GoldenMessage {
  private static final Path FOLDER = Path.of("src/test/resources/discord");
  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldenMessage() {}

  static void assertSame(Message message, String name) {
    MessageLimitsAssert.assertWithinLimits(message);
    MessageLimitsAssert.assertRowsFitAPhone(message);
    Path file = FOLDER.resolve(name + ".json");
    try {
      String json =
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(MessageJson.serialize(message))
              + "\n";
      if ("write".equals(System.getProperty("golden"))) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, json);
      }
      assertThat(json).as(name).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
