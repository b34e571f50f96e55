package parley.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The model in a process without the launcher's settings. With telemetry on, ONNX Runtime would
 * store a machine id and unsent data in the home folder.
 */
class UnpackagedModelTest {
  @TempDir Path home;
  @TempDir Path vectors;
  @TempDir Path tempFolder;

  @Test
  void leavesNothingBehindAndSendsNothing() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-Djava.io.tmpdir=" + tempFolder,
                    "-cp",
                    System.getProperty("java.class.path"),
                    EmbedderProcess.class.getName(),
                    vectors.toString()))
            .directory(home.toFile())
            .redirectErrorStream(true);
    // Without variables of the build machine that may disable telemetry as well.
    builder.environment().clear();
    builder.environment().put("HOME", home.toString());

    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).describedAs(output).isZero();
    assertThat(output).isEqualTo("384 2");
    assertThat(home).isEmptyDirectory();
    assertThat(tempFolder).isEmptyDirectory();
  }
}
