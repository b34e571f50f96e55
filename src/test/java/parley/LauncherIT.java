package parley;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, started as a person would. */
class LauncherIT {
  @TempDir Path folder;

  @Test
  void runsWithoutJavaOnThePath() throws Exception {
    Run run = launch(Map.of(), "--version");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).matches("parley \\d+\\.\\d+\\.\\d+\\S*\\R");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void passesOnTheExitCode() throws Exception {
    assertThat(launch(Map.of(), "--nonsense").exit()).isEqualTo(2);
  }

  @Test
  void honoursJavaToolOptions() throws Exception {
    Run run = launch(Map.of("JAVA_TOOL_OPTIONS", "-Xmx64m"), "--version");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEqualToIgnoringNewLines("Picked up JAVA_TOOL_OPTIONS: -Xmx64m");
  }

  /** What the README shows must work; its long evaluations have tests of their own. */
  @Test
  void doesWhatTheReadmeShows() throws Exception {
    List<String> lines =
        Files.readAllLines(Path.of("README.md")).stream()
            .filter(line -> line.contains("target/parley/bin/parley "))
            .map(line -> line.substring(line.indexOf("target/parley/bin/parley ")))
            .filter(line -> !line.contains(" eval FOLDER"))
            .toList();

    assertThat(lines).hasSizeGreaterThanOrEqualTo(6);
    for (String line : lines) {
      Run run =
          run(
              List.of("sh", "-c", "PARLEY_STATE=" + folder.resolve("state") + " " + line),
              Map.of());
      assertThat(run.exit()).describedAs(line + "\n" + run.err()).isZero();
      assertThat(run.out()).describedAs(line).isNotBlank();
      assertThat(run.err()).describedAs(line).isEmpty();
    }
  }

  @Test
  void keepsLettersBeyondAsciiWithoutALocale() throws Exception {
    Run run =
        launch(
            Map.of("PARLEY_STATE", folder.resolve("state").toString()), "ask", "--json", "Türkiye");

    assertThat(run.out()).startsWith("{\"question\":\"Türkiye\"").contains("\"answered\"");
  }

  private Run launch(Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("parley.launcher"));
    command.addAll(List.of(args));
    return run(command, environment);
  }

  private Run run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    int exit = builder.start().waitFor();
    return new Run(exit, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private record Run(int exit, String out, String err) {}
}
