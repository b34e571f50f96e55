package parley;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void printsTheVersionTheBuildWrote() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString(UTF_8)).matches("parley \\d+\\.\\d+\\.\\d+\\S*\\R");
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void answersAnUnknownOptionWithUsageAndExitCode2() {
    assertThat(run("--nonsense")).isEqualTo(2);
    assertThat(out.toString(UTF_8)).isEmpty();
    assertThat(err.toString(UTF_8)).startsWith("Usage:");
  }

  private int run(String... args) {
    return Main.run(args, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }
}
