package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks the Dockerfile against the project without a Docker engine. */
class DockerfileTest {
  private static final String PROGRAM = "/opt/parley/bin/parley";

  @Test
  void copiesOnlyExistingFiles() throws IOException {
    for (String line : instructions("COPY")) {
      List<String> arguments =
          new ArrayList<>(
              List.of(line.split(" ")).stream()
                  .filter(argument -> !argument.startsWith("--"))
                  .toList());
      arguments.removeLast();
      for (String source : arguments) {
        if (!line.contains("--from=build")) {
          assertThat(Path.of(source)).describedAs(line).exists();
        }
      }
    }
    assertThat(instructions("COPY"))
        .contains("--from=build /build/target/parley /opt/parley")
        .anyMatch(line -> line.startsWith("pom.xml"));
  }

  @Test
  void dockerignoreExcludesNothingThatIsCopied() throws IOException {
    List<String> ignored = Files.readAllLines(Path.of(".dockerignore"));

    assertThat(ignored).contains("target", ".git").doesNotContain("src", "config", "corpus");
  }

  @Test
  void startsTheBuiltProgram() throws IOException {
    assertThat(Path.of("src/build/launcher/parley")).isExecutable();
    assertThat(Files.readString(Path.of("src/build/java/Image.java")))
        .contains("image.resolve(\"bin\")")
        .contains("bin.resolve(\"parley\")");
    assertThat(instructions("ENTRYPOINT")).containsExactly("[\"" + PROGRAM + "\"]");
    assertThat(instructions("CMD")).containsExactly("[\"bot\"]");
    assertThat(instructions("HEALTHCHECK")).singleElement().asString().contains(PROGRAM, "health");
    assertThat(instructions("STOPSIGNAL")).containsExactly("SIGTERM");
  }

  @Test
  void runsAsUnprivilegedUserWithItsVolumes() throws IOException {
    assertThat(instructions("USER")).containsExactly("parley");
    assertThat(instructions("WORKDIR").getLast()).isEqualTo("/parley");
    assertThat(instructions("VOLUME"))
        .containsExactly(
            "[\"/parley/corpus\", \"/parley/config\", \"/parley/state\", \"/parley/data\"]");
    assertThat(instructions("RUN").getLast())
        .contains("useradd --uid 10001")
        .contains("install -d -o parley -g parley /parley /parley/state /parley/data");
  }

  @Test
  void containsNoSecret() throws IOException {
    assertThat(Files.readString(Path.of("Dockerfile"))).doesNotContainIgnoringCase("token");
  }

  /** The arguments of an instruction at each occurrence, with continued lines joined. */
  private static List<String> instructions(String name) throws IOException {
    String joined = Files.readString(Path.of("Dockerfile")).replaceAll("\\\\\\R\\s*", "");
    return joined
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length() + 1))
        .toList();
  }
}
