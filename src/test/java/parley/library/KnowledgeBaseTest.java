package parley.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.answer.Question;

class KnowledgeBaseTest extends KnowledgeBaseFixture {
  @Test
  void previewsWithoutCountingAndListsArticles() throws Exception {
    try (KnowledgeBase library = open()) {
      library.preview(new Question("ships harbour", Optional.empty(), 3));

      assertThat(library.status().asked()).isZero();
      assertThat(library.articles(0, 1).total()).isEqualTo(2);
      ArticleList.Entry ships = library.articles("SHIPS").getFirst();
      assertThat(ships.head().title()).isEqualTo("Ships");
      assertThat(library.passage(ships.passage(), "harbour").orElseThrow().matches()).hasSize(1);
      assertThat(library.titles("ow", 5)).containsExactly("Towns");
    }
  }

  @Test
  void namesAMissingAndAnEmptyCorpus() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path missing = folder.resolve("missing");

    assertThatThrownBy(() -> KnowledgeBase.open(settings(empty, state, "x"), ProgressListener.NONE))
        .hasMessageContaining(empty.toString())
        .hasMessageContaining("holds no articles")
        .isInstanceOfSatisfying(
            KnowledgeBaseException.class, e -> assertThat(e.isWrongUse()).isTrue());
    assertThatThrownBy(
            () -> KnowledgeBase.open(settings(missing, state, "x"), ProgressListener.NONE))
        .hasMessageContaining(missing.toString())
        .isInstanceOfSatisfying(
            KnowledgeBaseException.class, e -> assertThat(e.isWrongUse()).isTrue());
  }

  @Test
  void namesAStateFolderThatCannotBeWritten() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");

    assertThatThrownBy(() -> KnowledgeBase.open(settings(corpus, file, "x"), ProgressListener.NONE))
        .hasMessageContaining(file.toString())
        .hasMessageContaining("--state")
        .isInstanceOfSatisfying(
            KnowledgeBaseException.class, e -> assertThat(e.isWrongUse()).isFalse());
  }

  @Test
  void namesTheProcessThatIsWriting() throws Exception {
    open().close();
    Path home;
    try (Stream<Path> homes = Files.list(state.resolve("index"))) {
      home = homes.findFirst().orElseThrow();
    }
    write("more.md", "# More\nText.\n");
    try (LockHolderProcess other = LockHolderProcess.holding(home)) {
      assertThatThrownBy(this::open)
          .hasMessageContaining(state.toString())
          .hasMessageContaining("process")
          .hasMessageContaining(Long.toString(other.pid()));
    }
    open().close();
  }

  @Test
  void tellsHowThingsStand() throws Exception {
    try (KnowledgeBase library = open()) {
      answers(library, "ships harbour");
      answers(library, "xylophone");

      KnowledgeBaseStatus status = library.status();

      assertThat(status.articles()).isEqualTo(2);
      assertThat(status.passages()).isEqualTo(2);
      assertThat(status.topics()).containsExactly(new KnowledgeBaseStatus.TopicSize("History", 1));
      assertThat(status.asked()).isEqualTo(2);
      assertThat(status.answered()).isEqualTo(1);
      assertThat(status.indexBytes()).isPositive();
      assertThat(status.fingerprint()).hasSize(64);
    }
  }

  @Test
  void givesAnOverviewOfATopic() throws Exception {
    try (KnowledgeBase library = open()) {
      TopicOverview overview = library.overview("history").orElseThrow();

      assertThat(overview.entries()).hasSize(1);
      TopicOverview.Part part = overview.entries().getFirst().sections().getFirst();
      assertThat(part.heading()).isEqualTo("History");
      assertThat(library.passage(part.passage()).orElseThrow().article().title())
          .isEqualTo("Ships");
      assertThat(library.overview("nonsense")).isEmpty();
      assertThat(library.passage("nonsense")).isEmpty();
    }
  }
}
