package parley.console.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTest {
  @TempDir Path directory;
  private ConsoleFixture session;

  @BeforeEach
  void start() {
    session = new ConsoleFixture(directory);
  }

  @Test
  void reportsTheInitialLoad() {
    assertThat(session.run("index")).isZero();
    GoldenFile.assertSame(session.out(), "index.txt");
    assertThat(session.err()).isEmpty();
  }

  @Test
  void progressIsShownOnATerminalOnlyAndErased() {
    session.isTty = true;

    assertThat(session.run("index")).isZero();
    assertThat(session.err())
        .startsWith("\r[############............] 1 of 2 files")
        .endsWith("\r");
  }

  @Test
  void progressStaysInOneLineOfANarrowTerminal() {
    session.isTty = true;
    session.width = 40;

    assertThat(session.run("index")).isZero();
    assertThat(session.err().split("\r")).allMatch(line -> line.length() < 40);
    assertThat(session.err()).contains("\r[############............] 1 of 2 files\r");
  }
}
