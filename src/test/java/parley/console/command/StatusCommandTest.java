package parley.console.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
  @TempDir Path directory;
  private ConsoleFixture session;

  @BeforeEach
  void start() {
    session = new ConsoleFixture(directory);
  }

  @Test
  void showsTheStatus() {
    assertThat(session.run("status")).isZero();
    GoldenFile.assertSame(session.out(), "status.txt");
  }

  @Test
  void showsTheStatusInJson() {
    assertThat(session.run("status", "--json")).isZero();
    GoldenFile.assertSame(session.out(), "status.json.txt");
  }
}
