package parley.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
  @TempDir Path directory;
  private Session session;

  @BeforeEach
  void start() {
    session = new Session(directory);
  }

  @Test
  void statusTellsHowThingsStand() {
    assertThat(session.run("status")).isZero();
    Golden.assertSame(session.out(), "status.txt");
  }

  @Test
  void statusInJson() {
    assertThat(session.run("status", "--json")).isZero();
    Golden.assertSame(session.out(), "status.json.txt");
  }
}
