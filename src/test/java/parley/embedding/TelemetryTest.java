package parley.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The runtime keeps a number for the machine and a store of what it will send in the home folder,
 * as soon as its telemetry is on.
 */
class TelemetryTest {
  @TempDir Path home;

  @Test
  void isOffThoughNobodyTurnedItOffBefore() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-Xshare:auto",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Loading.class.getName()))
            .directory(home.toFile())
            .redirectErrorStream(true);
    // Without what would turn it off as well: here, or where the build runs.
    builder.environment().clear();
    builder.environment().put("HOME", home.toString());

    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).describedAs(output).isZero();
    assertThat(output).isEqualTo("384");
    try (Stream<Path> files = Files.walk(home)) {
      assertThat(files).containsExactly(home);
    }
  }

  /** What the other process does. */
  static final class Loading {
    private Loading() {}

    public static void main(String[] args) {
      try (OnnxEmbedder embedder = OnnxEmbedder.open(1)) {
        System.out.print(embedder.question("Who?").length);
      }
    }
  }
}
