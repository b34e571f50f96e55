package parley.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.console.command.ConsoleFixture;

/** Holds the table of commands in {@code src/docs/operate.md} to what {@code --help} lists. */
class OperatePageTest {
  private static final Path PAGE = Path.of("src/docs/operate.md");
  private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+)  +[A-Z]");

  private @TempDir Path folder;

  @Test
  void everyCommandIsInTheTable() throws IOException {
    ConsoleFixture session = new ConsoleFixture(folder);
    session.run("--help");
    List<String> commands =
        COMMAND.matcher(session.out()).results().map(found -> found.group(1)).toList();

    assertThat(commands).hasSizeGreaterThan(10);
    String page = Files.readString(PAGE);
    assertThat(commands)
        .allMatch(name -> page.contains("\n| `parley " + name), "has a row on the page");
  }

  @Test
  void everyExitCodeIsExplained() throws IOException {
    assertThat(PAGE).content().contains("| 0 | fine |", "| 1 |", "| 2 |", "| 3 | failure |");
  }
}
