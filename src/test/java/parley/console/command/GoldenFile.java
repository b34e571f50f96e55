package parley.console.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Golden files of the text output. Run the tests with {@code -Dgolden=write} to rewrite them, and
 * review the difference before committing it.
 */
public final class GoldenFile {
  private static final Path FOLDER = Path.of("src/test/resources/console");

  private GoldenFile() {}

  /** Compares a text with its golden file, in which ESC is written as {@code ^[}. */
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
