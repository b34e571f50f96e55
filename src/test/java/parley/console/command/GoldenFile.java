package parley.console.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files with what people see. Run the tests with {@code -Dgolden=write} to write them anew, and
 * look at the difference before it is committed.
 */
public final class GoldenFile {
  private static final Path FOLDER = Path.of("src/test/resources/console");

  private GoldenFile() {}

  /** Compares a text with the file; escape sequences stand in it as {@code ^[}. */
  public static void assertSame(String text, String name) {
    Path file = FOLDER.resolve(name);
    String escaped = text.replace("\033", "^[");
    try {
      if ("write".equals(System.getProperty("golden"))) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, escaped);
      }
      assertThat(escaped).as(name).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
