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
    try (KnowledgeBase knowledgeBase = open()) {
      knowledgeBase.preview(new Question("ships harbour", Optional.empty(), 3));

      assertThat(knowledgeBase.status().questionCount()).isZero();
      assertThat(knowledgeBase.articles(0, 1).total()).isEqualTo(2);
      ArticleList.Entry ships = knowledgeBase.articlesNamed("SHIPS").getFirst();
      assertThat(ships.metadata().title()).isEqualTo("Ships");
      assertThat(knowledgeBase.passage(ships.firstPassageId(), "harbour").orElseThrow().matches())
          .hasSize(1);
      assertThat(knowledgeBase.articlesWithTitleContaining("ow", 5))
          .extracting(entry -> entry.metadata().title())
          .containsExactly("Towns");
    }
  }

  @Test
  void namesAMissingAndAnEmptyCorpus() throws Exception {
    Path empty = Files.createDirectory(tempFolder.resolve("empty"));
    Path missing = tempFolder.resolve("missing");

    assertThatThrownBy(() -> KnowledgeBase.open(settings(empty, state, "x"), ProgressListener.NONE))
        .hasMessageContaining(empty.toString())
        .hasMessageContaining("holds no articles")
        .isInstanceOfSatisfying(
            KnowledgeBaseException.class, e -> assertThat(e.isUsageError()).isTrue());
    assertThatThrownBy(
            () -> KnowledgeBase.open(settings(missing, state, "x"), ProgressListener.NONE))
        .hasMessageContaining(missing.toString())
        .isInstanceOfSatisfying(
            KnowledgeBaseException.class, e -> assertThat(e.isUsageError()).isTrue());
  }

  @Test
  void namesAStateFolderThatCannotBeWritten() throws Exception {
    Path file = Files.writeString(tempFolder.resolve("file"), "no folder");

    assertThatThrownBy(() -> KnowledgeBase.open(settings(corpus, file, "x"), ProgressListener.NONE))
        .hasMessageContaining(file.toString())
        .hasMessageContaining("--state")
        .isInstanceOfSatisfying(
            KnowledgeBaseException.class, e -> assertThat(e.isUsageError()).isFalse());
  }

  @Test
  void namesTheProcessThatHoldsTheLock() throws Exception {
    open().close();
    Path indexDirectory;
    try (Stream<Path> directories = Files.list(state.resolve("index"))) {
      indexDirectory = directories.findFirst().orElseThrow();
    }
    write("more.md", "# More\nText.\n");
    try (LockHolderProcess lockHolder = LockHolderProcess.start(indexDirectory)) {
      assertThatThrownBy(this::open)
          .hasMessageContaining(state.toString())
          .hasMessageContaining("process")
          .hasMessageContaining(Long.toString(lockHolder.pid()));
    }
    open().close();
  }

  @Test
  void reportsTheStatus() throws Exception {
    try (KnowledgeBase knowledgeBase = open()) {
      answers(knowledgeBase, "ships harbour");
      answers(knowledgeBase, "xylophone");

      KnowledgeBaseStatus status = knowledgeBase.status();

      assertThat(status.articles()).isEqualTo(2);
      assertThat(status.passages()).isEqualTo(2);
      assertThat(status.topics()).containsExactly(new KnowledgeBaseStatus.TopicSize("History", 1));
      assertThat(status.questionCount()).isEqualTo(2);
      assertThat(status.answeredCount()).isEqualTo(1);
      assertThat(status.indexBytes()).isPositive();
      assertThat(status.corpusFingerprint()).hasSize(64);
    }
  }

  @Test
  void givesAnOverviewOfATopic() throws Exception {
    try (KnowledgeBase knowledgeBase = open()) {
      TopicOverview overview = knowledgeBase.overview("history").orElseThrow();

      assertThat(overview.entries()).hasSize(1);
      TopicOverview.SectionEntry part = overview.entries().getFirst().sections().getFirst();
      assertThat(part.heading()).isEqualTo("History");
      assertThat(knowledgeBase.passage(part.firstPassageId()).orElseThrow().article().title())
          .isEqualTo("Ships");
      assertThat(knowledgeBase.overview("nonsense")).isEmpty();
      assertThat(knowledgeBase.passage("nonsense")).isEmpty();
    }
  }
}
