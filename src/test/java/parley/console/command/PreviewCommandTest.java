package parley.console.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewCommandTest {
  private @TempDir Path directory;
  private ConsoleFixture session;
  private final List<PreviewLauncher.Request> requests = new ArrayList<>();

  @BeforeEach
  void start() {
    session = new ConsoleFixture(directory);
    session.previewLauncher =
        (request, knowledgeBase) -> {
          requests.add(request);
          assertThat(knowledgeBase.call()).isSameAs(session.knowledgeBase);
          request.results().accept("http://127.0.0.1:8766/?token=0");
          request.messages().accept("Open this address.");
          return 0;
        };
  }

  @Test
  void showsTheFolderOnItsUsualPort() {
    assertThat(session.run("preview", "--corpus", "texts")).isZero();
    assertThat(session.out()).isEqualTo("http://127.0.0.1:8766/?token=0\n");
    assertThat(session.err()).contains("Open this address.");
    assertThat(requests.getFirst().port()).isEqualTo(8766);
    assertThat(requests.getFirst().isEditing()).isFalse();
    assertThat(requests.getFirst().settings().corpus().folder().toString()).endsWith("texts");
    assertThat(requests.getFirst().settings().corpus().hasEdits()).isFalse();
  }

  @Test
  void editsRevisionsOnAnotherPort() {
    assertThat(session.run("preview", "--edit", "--port", "0")).isZero();
    assertThat(requests.getFirst().port()).isZero();
    assertThat(requests.getFirst().isEditing()).isTrue();
    assertThat(requests.getFirst().settings().corpus().hasEdits()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "1000000"})
  void aPortIsANumberThatThereIs(String port) {
    assertThat(session.run("preview", "--port=" + port)).isEqualTo(2);
    assertThat(session.err())
        .contains("--port is " + port + ", but a port is a number from 0 to 65535");
    assertThat(requests).isEmpty();
  }

  @Test
  void editsNeedRevisions() throws Exception {
    Path config = Files.writeString(directory.resolve("parley.conf"), "corpus.edits = off\n");
    assertThat(session.run("preview", "--edit", "--config", config.toString())).isEqualTo(2);
    assertThat(session.err()).contains("--edit keeps revisions of the articles, but corpus.edits");
    assertThat(requests).isEmpty();
  }
}
