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

/** Another process has the vectors open: it is waited for, and nothing of its is touched. */
class EmbeddingAcrossProcessesTest extends EmbeddingFixture {
  private final BagOfWordsEmbedder model = new BagOfWordsEmbedder();
  private EmbeddingCache held = EmbeddingCache.none();

  @BeforeEach
  void hold() {
    CacheOpenResult opening = EmbeddingCache.open(state.resolve("vectors"), InstantSource.system());
    held = ((CacheOpenResult.Opened) opening).cache();
  }

  @AfterEach
  void release() {
    held.close();
  }

  @Test
  void waitsForTheOther() throws Exception {
    try (LogCapture logged = LogCapture.withDetailsBy(EmbeddingWorker.class);
        KnowledgeBase library = open(model)) {
      Path others = Files.createDirectory(home().resolve("1.vectors-building"));
      CompletableFuture<Void> made = library.prepareMeaning(ProgressListener.NONE);
      untilItWaits(logged);

      assertThat(ranking(library)).isEqualTo("lexical");
      assertThat(others).as("the other may be at it still").exists();

      held.close();
      TestTimeouts.get(made);
      assertThat(ranking(library)).isEqualTo("hybrid");
    }
  }

  @Test
  void takesWhatTheOtherHasMadeMeanwhile() throws Exception {
    held.close();
    openReady(new BagOfWordsEmbedder()).close();
    Path made = home().resolve("1.vectors");
    Path aside = Files.move(made, folder.resolve("aside"));
    hold();
    try (LogCapture logged = LogCapture.withDetailsBy(EmbeddingWorker.class);
        KnowledgeBase library = open(model)) {
      CompletableFuture<Void> ready = library.prepareMeaning(ProgressListener.NONE);
      untilItWaits(logged);
      Files.move(aside, made);
      Files.writeString(made.resolve("mark"), "the other's");
      held.close();
      TestTimeouts.get(ready);

      assertThat(ranking(library)).isEqualTo("hybrid");
      assertThat(made.resolve("mark")).exists();
    }
  }

  @Test
  void closesWhileItWaits() throws Exception {
    KnowledgeBase library = open(model);
    try (LogCapture logged = LogCapture.withDetailsBy(EmbeddingWorker.class)) {
      CompletableFuture<Void> made = library.prepareMeaning(ProgressListener.NONE);
      untilItWaits(logged);
      library.close();

      assertThat(made).isCompleted();
      assertThat(model.embedded()).isEmpty();
    } finally {
      library.close();
    }
  }

  private static void untilItWaits(LogCapture logged) {
    Polling.untilTrue(
        () -> logged.messages().stream().anyMatch(line -> line.contains("Waiting for it")),
        "waiting for the other");
  }
}
