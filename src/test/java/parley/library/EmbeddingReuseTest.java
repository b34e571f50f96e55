package parley.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.config.Settings;
import parley.embedding.BagOfWordsEmbedder;
import parley.embedding.EmbedderFactory;
import parley.embedding.EmbeddingException;
import parley.logging.LogCapture;
import parley.testing.TestTimeouts;

/** Which existing embeddings are reused, and what happens if they cannot be computed. */
class EmbeddingReuseTest extends EmbeddingFixture {
  private final BagOfWordsEmbedder embedder = new BagOfWordsEmbedder();

  @Test
  void aRestartComputesNothingAgain() throws Exception {
    BagOfWordsEmbedder first = new BagOfWordsEmbedder();
    openReady(first).close();
    assertThat(first.embeddedTexts()).isNotEmpty();

    try (KnowledgeBase knowledgeBase = openReady(embedder)) {
      assertThat(ranking(knowledgeBase)).isEqualTo("hybrid");
    }
    try (KnowledgeBase knowledgeBase = open(embedder)) {
      assertThat(ranking(knowledgeBase)).isEqualTo("lexical");
      knowledgeBase.useExistingEmbeddings();
      assertThat(ranking(knowledgeBase)).isEqualTo("hybrid");
    }
    assertThat(embedder.embeddedTexts()).isEmpty();
  }

  @Test
  void usingExistingEmbeddingsComputesNothing() throws Exception {
    AtomicInteger loaded = new AtomicInteger();
    EmbedderFactory countingFactory =
        () -> {
          loaded.incrementAndGet();
          return embedder;
        };
    try (KnowledgeBase knowledgeBase = open(settings(Settings.Ranking.HYBRID), countingFactory)) {
      knowledgeBase.useExistingEmbeddings();

      assertThat(ranking(knowledgeBase)).isEqualTo("lexical");
      assertThat(knowledgeBase.status().embeddingStatus()).isEqualTo(new EmbeddingStatus.Off());
    }
    assertThat(loaded).hasValue(0);
  }

  @Test
  void embedsOnlyTheChangedArticle() throws Exception {
    openReady(new BagOfWordsEmbedder()).close();
    write("ships.md", "# Ships\n## History\nThe ships came back at dusk. Nobody saw them.\n");

    openReady(embedder).close();

    assertThat(embedder.embeddedTexts())
        .containsExactlyInAnyOrder(
            "Ships. History. The ships came back at dusk. Nobody saw them.",
            "The ships came back at dusk.",
            "Nobody saw them.");
  }

  @Test
  void anotherModelHasVectorsOfItsOwn() throws Exception {
    openReady(new BagOfWordsEmbedder()).close();
    BagOfWordsEmbedder other = new BagOfWordsEmbedder("others");

    try (KnowledgeBase knowledgeBase = openReady(other)) {
      assertThat(ranking(knowledgeBase)).isEqualTo("hybrid");
    }
    assertThat(other.embeddedTexts()).hasSize(4);
    assertThat(vectorFolders()).containsExactly("1.vectors");
  }

  @Test
  void deletesStaleVectors() throws Exception {
    open(embedder).close();
    Path building = Files.createDirectory(indexDirectory().resolve("1.vectors-building"));
    Files.writeString(building.resolve("segments_1"), "left over");
    Path old = Files.createDirectory(indexDirectory().resolve("0.vectors"));
    Files.writeString(old.resolve("segments_1"), "left over");

    try (KnowledgeBase knowledgeBase = openReady(embedder)) {
      assertThat(ranking(knowledgeBase)).isEqualTo("hybrid");
    }
    assertThat(vectorFolders()).containsExactly("1.vectors");
  }

  @Test
  void damagedVectorsAreRebuilt() throws Exception {
    openReady(new BagOfWordsEmbedder()).close();
    Path largest;
    try (Stream<Path> files = Files.list(indexDirectory().resolve("1.vectors"))) {
      largest = files.max(Comparator.comparingLong(f -> f.toFile().length())).orElseThrow();
    }
    try (RandomAccessFile file = new RandomAccessFile(largest.toFile(), "rw")) {
      file.seek(file.length() / 2);
      file.write("damage".getBytes(UTF_8));
    }

    try (LogCapture logged = LogCapture.attachAtDebugLevel(EmbeddingWorker.class);
        KnowledgeBase knowledgeBase = openReady(embedder)) {
      assertThat(ranking(knowledgeBase)).isEqualTo("hybrid");
      assertThat(logged.messages()).anyMatch(line -> line.contains("are rebuilt"));
    }
    assertThat(embedder.embeddedTexts()).as("all were in the cache").isEmpty();
    try (KnowledgeBase knowledgeBase = openReady(embedder)) {
      knowledgeBase.useExistingEmbeddings();
      assertThat(ranking(knowledgeBase)).isEqualTo("hybrid");
    }
    assertThat(openFiles()).isEmpty();
  }

  @Test
  void aFailingModelFallsBackToLexical() throws Exception {
    BagOfWordsEmbedder failing =
        new BagOfWordsEmbedder()
            .beforeEmbedding(texts -> {
              throw new EmbeddingException("no memory left");
            });
    try (LogCapture logged = LogCapture.attachTo(EmbeddingWorker.class);
        KnowledgeBase knowledgeBase = open(failing)) {
      TestTimeouts.get(knowledgeBase.startEmbedding(ProgressListener.NONE));

      assertFailed(knowledgeBase, logged, "no memory left");
    }
    assertThat(openFiles()).isEmpty();
    openReady(embedder).close();
  }

  @Test
  void anUnloadableModelFallsBackToLexical() throws Exception {
    EmbedderFactory failingFactory =
        () -> {
          throw new UnsatisfiedLinkError("no native part for this machine");
        };
    try (LogCapture logged = LogCapture.attachTo(EmbeddingWorker.class);
        KnowledgeBase knowledgeBase = open(settings(Settings.Ranking.HYBRID), failingFactory)) {
      TestTimeouts.get(knowledgeBase.startEmbedding(ProgressListener.NONE));

      assertFailed(knowledgeBase, logged, "no native part for this machine");
    }
  }

  private static void assertFailed(KnowledgeBase knowledgeBase, LogCapture logged, String reason) {
    assertThat(ranking(knowledgeBase)).isEqualTo("lexical");
    assertThat(answers(knowledgeBase, "ships harbour")).isTrue();
    assertThat(knowledgeBase.status().embeddingStatus())
        .isInstanceOfSatisfying(
            EmbeddingStatus.Failed.class, failed -> assertThat(failed.reason()).contains(reason));
    assertThat(logged.messages())
        .anyMatch(line -> line.startsWith("Answers are lexical only") && line.contains(reason));
  }

  @Test
  void lexicalRankingNeverLoadsTheModel() throws Exception {
    EmbedderFactory forbiddenFactory =
        () -> {
          throw new AssertionError("the model was asked for");
        };
    try (KnowledgeBase knowledgeBase = open(settings(Settings.Ranking.LEXICAL), forbiddenFactory)) {
      TestTimeouts.get(knowledgeBase.startEmbedding(ProgressListener.NONE));
      knowledgeBase.useExistingEmbeddings();
      write("ships.md", "# Ships\n## History\nThe ships came back at dusk.\n");
      knowledgeBase.reload(ProgressListener.NONE);

      assertThat(ranking(knowledgeBase)).isEqualTo("lexical");
      assertThat(knowledgeBase.status().embeddingStatus()).isEqualTo(new EmbeddingStatus.Off());
    }
    assertThat(filesIn(state)).noneMatch(name -> name.contains("vectors"));
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(Path::toString).toList();
    }
  }
}
