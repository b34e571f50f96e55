package parley.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.discord.standin.Polling;
import parley.embedding.BagOfWordsEmbedder;
import parley.embedding.CacheOpenResult;
import parley.embedding.EmbeddingCache;
import parley.logging.LogCapture;
import parley.testing.TestTimeouts;

/** While another process has the embedding cache open we wait, and touch none of its files. */
class EmbeddingAcrossProcessesTest extends EmbeddingFixture {
  private final BagOfWordsEmbedder embedder = new BagOfWordsEmbedder();
  private EmbeddingCache otherCache = EmbeddingCache.disabled();

  @BeforeEach
  void lockCache() {
    CacheOpenResult result = EmbeddingCache.open(state.resolve("vectors"), InstantSource.system());
    otherCache = ((CacheOpenResult.Opened) result).cache();
  }

  @AfterEach
  void releaseCache() {
    otherCache.close();
  }

  @Test
  void waitsForTheOtherProcess() throws Exception {
    try (LogCapture logged = LogCapture.attachAtDebugLevel(EmbeddingWorker.class);
        KnowledgeBase knowledgeBase = open(embedder)) {
      Path otherBuildFolder = Files.createDirectory(indexDirectory().resolve("1.vectors-building"));
      CompletableFuture<Void> embedding = knowledgeBase.startEmbedding(ProgressListener.NONE);
      awaitWaiting(logged);

      assertThat(ranking(knowledgeBase)).isEqualTo("lexical");
      assertThat(otherBuildFolder).as("the other may be at it still").exists();

      otherCache.close();
      TestTimeouts.get(embedding);
      assertThat(ranking(knowledgeBase)).isEqualTo("hybrid");
    }
  }

  @Test
  void usesTheEmbeddingsOfTheOtherProcess() throws Exception {
    otherCache.close();
    openReady(new BagOfWordsEmbedder()).close();
    Path vectorsFolder = indexDirectory().resolve("1.vectors");
    Path aside = Files.move(vectorsFolder, tempFolder.resolve("aside"));
    lockCache();
    try (LogCapture logged = LogCapture.attachAtDebugLevel(EmbeddingWorker.class);
        KnowledgeBase knowledgeBase = open(embedder)) {
      CompletableFuture<Void> embedding = knowledgeBase.startEmbedding(ProgressListener.NONE);
      awaitWaiting(logged);
      Files.move(aside, vectorsFolder);
      Files.writeString(vectorsFolder.resolve("mark"), "the other's");
      otherCache.close();
      TestTimeouts.get(embedding);

      assertThat(ranking(knowledgeBase)).isEqualTo("hybrid");
      assertThat(vectorsFolder.resolve("mark")).exists();
    }
  }

  @Test
  void closesWhileItWaits() throws Exception {
    KnowledgeBase knowledgeBase = open(embedder);
    try (LogCapture logged = LogCapture.attachAtDebugLevel(EmbeddingWorker.class)) {
      CompletableFuture<Void> embedding = knowledgeBase.startEmbedding(ProgressListener.NONE);
      awaitWaiting(logged);
      knowledgeBase.close();

      assertThat(embedding).isCompleted();
      assertThat(embedder.embeddedTexts()).isEmpty();
    } finally {
      knowledgeBase.close();
    }
  }

  private static void awaitWaiting(LogCapture logged) {
    Polling.untilTrue(
        () -> logged.messages().stream().anyMatch(line -> line.contains("Waiting for it")),
        "waiting for the other");
  }
}
