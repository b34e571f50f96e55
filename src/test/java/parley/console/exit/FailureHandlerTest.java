package parley.console.exit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.console.command.ConsoleFixture;
import parley.library.KnowledgeBaseException;
import parley.library.ReloadReport;
import parley.library.snapshot.SnapshotDiff;

/** Tests the messages and exit codes of commands that fail. */
class FailureHandlerTest {
  @TempDir Path directory;
  private ConsoleFixture session;

  @BeforeEach
  void start() {
    session = new ConsoleFixture(directory);
  }

  @Test
  void listsAllConfigurationErrors() throws Exception {
    Files.writeString(directory.resolve("my.conf"), "search.k1 = x\nfoo = 1");

    assertThat(session.run("status", "--config", "my.conf")).isEqualTo(2);
    assertThat(session.err())
        .startsWith("parley: the configuration is wrong:\n")
        .contains("  my.conf:1: search.k1: ")
        .contains("  my.conf:2: foo: no such setting");
  }

  @Test
  void aKnowledgeBaseThatCannotBeOpenedIsAUsageErrorOrAFailure() {
    session.opener =
        (_, _, _) -> {
          throw KnowledgeBaseException.usageError("There is no folder.", new IOException());
        };
    assertThat(session.run("status")).isEqualTo(2);
    session.opener =
        (_, _, _) -> {
          throw KnowledgeBaseException.failure("Process 7 holds the lock.", new IOException());
        };
    assertThat(session.run("status")).isEqualTo(3);
    assertThat(session.err())
        .isEqualTo("parley: There is no folder.\nparley: Process 7 holds the lock.\n");
  }

  @Test
  void anUnexpectedFailureHasAReference() {
    assertThat(session.run("ask", "break")).isEqualTo(3);
    assertThat(session.err())
        .matches("parley: something went wrong .* reference [0-9a-f]{8}; .*\n")
        .doesNotContain("cannot answer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask Why?", "--version", "--help", "ask --help"})
  void aBrokenPipeEndsTheCommandQuietly(String line) {
    session.results = failing("Broken pipe");

    assertThat(session.run(line.split(" "))).isZero();
    assertThat(session.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"status --json", "--version", "--help"})
  void resultsThatCannotBeWrittenAreAFailure(String line) {
    session.results = failing("No space left on device");

    assertThat(session.run(line.split(" "))).isEqualTo(3);
    assertThat(session.err())
        .isEqualTo("parley: the results cannot be written: No space left on device\n");
  }

  @Test
  void anEmptyCorpusIsReported() {
    ReloadReport empty =
        new ReloadReport(
            new SnapshotDiff(List.of(), List.of(), List.of(), 0),
            ConsoleFixture.DIAGNOSTICS,
            0,
            false,
            Duration.ZERO);
    when(session.knowledgeBase.initialLoadReport()).thenReturn(empty);

    assertThat(session.run("ask", "pizza")).isEqualTo(1);
    assertThat(session.err())
        .isEqualTo(
            "parley: no file in "
                + directory.resolve("corpus")
                + " can be used; parley check says why\n");
  }

  @Test
  void messagesHaveNoControlCharacters() {
    assertThat(session.run("ask", "--topic", "\033[31m", "x")).isEqualTo(2);
    assertThat(session.err.toString(UTF_8)).doesNotContain("\033");
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int unit) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}
