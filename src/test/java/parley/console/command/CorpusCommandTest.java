package parley.console.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@code corpus where} and {@code check --accept}. */
class CorpusCommandTest {
  private @TempDir Path directory;
  private ConsoleFixture session;

  @BeforeEach
  void start() throws Exception {
    session = new ConsoleFixture(directory);
    write("sources.yaml", "S1: { title: Note, kind: primary }\nS2: { title: Never }\n");
    write(
        "river.md",
        """
        ---
        title: River
        as_of: 2026-06-29
        ---
        ## Past

        A treaty stood.

        It left 95 per
        cent to one side.[^S1]
        """);
    write("river.asked", "## Past\nWhat stood?\n");
  }

  @Test
  void listsThePassagesThatCiteASourceWithFileAndLine() {
    assertThat(session.run("corpus", "where", "s1", "--corpus", "river")).isZero();
    assertThat(session.out.toString(UTF_8)).contains("river.md:9 Past", "95 per cent to one side.");
  }

  @Test
  void listsThePassagesWithTheWords() {
    assertThat(session.run("corpus", "where", "95 PER cent", "--corpus", "river")).isZero();
    assertThat(session.out.toString(UTF_8)).contains("river.md:9 Past");
  }

  @Test
  void nothingFoundIsNegativeAndNothingAskedIsAUsageError() {
    assertThat(session.run("corpus", "where", "S77", "--corpus", "river")).isEqualTo(1);
    assertThat(session.run("corpus", "where", " ", "--corpus", "river")).isEqualTo(2);
    assertThat(session.run("corpus")).isEqualTo(2);
  }

  @Test
  void checkWarnsOfSharedSourcesThatNoArticleCites() {
    assertThat(session.run("check", "river")).isZero();
    assertThat(session.out.toString(UTF_8))
        .contains("line 2", "the source S2 is cited by no article");
  }

  @Test
  void acceptWritesTheHashesOfTheSidecar() throws Exception {
    assertThat(session.run("check", "--accept", "river", "river")).isZero();
    assertThat(Files.readString(directory.resolve("river/river.asked")))
        .containsPattern("## Past\nhash: [0-9a-f]{12}\nWhat stood");
    assertThat(session.run("check", "--accept", "lake", "river")).isEqualTo(2);
  }

  private void write(String name, String text) throws IOException {
    Path file = directory.resolve("river").resolve(name);
    Files.createDirectories(directory.resolve("river"));
    Files.writeString(file, text);
  }
}
