package parley.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.answer.Answer.Answered;
import parley.discord.standin.Polling;
import parley.embedding.BagOfWordsEmbedder;
import parley.logging.LogCapture;
import parley.search.PassageSearcher;
import parley.testing.TestTimeouts;

/** What is answered, and what is cancelled, while embeddings are computed. */
class BackgroundEmbeddingTest extends EmbeddingFixture {
  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch mayContinue = new CountDownLatch(1);
  private final BagOfWordsEmbedder embedder =
      new BagOfWordsEmbedder()
          .beforeEmbedding(texts -> {
            started.countDown();
            TestTimeouts.await(mayContinue);
          });

  /** A failed test must not leave a waiting thread. */
  @AfterEach
  void letContinue() {
    mayContinue.countDown();
  }

  @Test
  void answersLexicallyUntilTheEmbeddingsAreReady() throws Exception {
    KnowledgeBase knowledgeBase = open(embedder);
    try {
      CompletableFuture<Void> embedding = knowledgeBase.startEmbedding(ProgressListener.NONE);
      TestTimeouts.await(started);

      Answered early = (Answered) ask(knowledgeBase, "ships harbour");
      assertThat(early.ranking()).isEqualTo("lexical");
      assertThat(early.passages().getFirst().article().id()).isEqualTo("ships");
      assertThat(knowledgeBase.status().embeddingStatus())
          .isEqualTo(new EmbeddingStatus.Computing(0, 2));
      assertThat(embedding).isNotDone();

      mayContinue.countDown();
      TestTimeouts.get(embedding);
      assertThat(ranking(knowledgeBase)).isEqualTo("hybrid");
      assertThat(knowledgeBase.status().embeddingStatus()).isEqualTo(new EmbeddingStatus.Ready());
    } finally {
      mayContinue.countDown();
      knowledgeBase.close();
    }
    assertThat(openFiles()).isEmpty();
  }

  @Test
  void aReloadCancelsTheOldEmbeddingAndStartsANewOne() throws Exception {
    KnowledgeBase knowledgeBase = open(embedder);
    try {
      CompletableFuture<Void> old = knowledgeBase.startEmbedding(ProgressListener.NONE);
      TestTimeouts.await(started);
      write("ships.md", "# Ships\n## History\nThe ships came back at dusk.\n");
      knowledgeBase.reload(ProgressListener.NONE);
      assertThat(ranking(knowledgeBase)).isEqualTo("lexical");

      CompletableFuture<Void> next = knowledgeBase.startEmbedding(ProgressListener.NONE);
      mayContinue.countDown();
      TestTimeouts.get(old);
      TestTimeouts.get(next);

      assertThat(ranking(knowledgeBase)).isEqualTo("hybrid");
      assertThat(answers(knowledgeBase, "The ships came back at dusk")).isTrue();
      assertThat(vectorFolders()).containsExactly("2.vectors");
    } finally {
      mayContinue.countDown();
      knowledgeBase.close();
    }
    assertThat(openFiles()).isEmpty();
  }

  @Test
  void aLaterReloadStartsEmbeddingByItself() throws Exception {
    mayContinue.countDown();
    try (KnowledgeBase knowledgeBase = openReady(embedder)) {
      write("ships.md", "# Ships\n## History\nThe ships came back at dusk.\n");
      knowledgeBase.reload(ProgressListener.NONE);
      TestTimeouts.get(knowledgeBase.startEmbedding(ProgressListener.NONE));

      assertThat(ranking(knowledgeBase)).isEqualTo("hybrid");
      assertThat(vectorFolders()).containsExactly("2.vectors");

      assertThat(knowledgeBase.reload(ProgressListener.NONE).isRebuilt()).isFalse();
      TestTimeouts.get(knowledgeBase.startEmbedding(ProgressListener.NONE));
      assertThat(ranking(knowledgeBase)).isEqualTo("hybrid");
    }
    assertThat(openFiles()).isEmpty();
  }

  @Test
  void closingCancelsTheEmbedding() throws Exception {
    StringBuilder text = new StringBuilder("# Many\n");
    for (int i = 0; i < 200; i++) {
      text.append("## Part ").append(i).append("\nThe ships left the harbour ").append(i);
      text.append(" times, and each time they came back with grain for the towns.\n");
    }
    write("many.md", text.toString());
    KnowledgeBase knowledgeBase = open(embedder);
    CompletableFuture<Void> embedding = knowledgeBase.startEmbedding(ProgressListener.NONE);
    TestTimeouts.await(started);
    int passages = knowledgeBase.status().passages();

    Thread closing = Thread.ofPlatform().start(knowledgeBase::close);
    // Lets the first texts finish only after closing has begun, or all might be embedded.
    Polling.untilTrue(
        () ->
            closing.getState() == Thread.State.WAITING
                || closing.getState() == Thread.State.TIMED_WAITING,
        "closing");
    mayContinue.countDown();
    TestTimeouts.join(closing);

    assertThat(closing.isAlive()).isFalse();
    assertThat(embedding).isCompleted();
    assertThat(passages).isGreaterThan(100);
    assertThat(embedder.embeddedTexts()).hasSizeLessThan(50);
    assertThat(embedder.isClosed()).isTrue();
    assertThat(openFiles()).isEmpty();
  }

  @Test
  void canBeClosedTwice() throws Exception {
    mayContinue.countDown();
    KnowledgeBase knowledgeBase = openReady(embedder);
    knowledgeBase.close();
    knowledgeBase.close();

    assertThat(openFiles()).isEmpty();
  }

  @Test
  void closingWaitsForAReloadAndLeavesNothingOfItOpen() throws Exception {
    mayContinue.countDown();
    KnowledgeBase knowledgeBase = openReady(embedder);
    write("more.md", "# More\nText of its own.\n");
    Thread closing = Thread.ofPlatform().unstarted(knowledgeBase::close);

    knowledgeBase.reload((done, of) -> {
      if (closing.getState() == Thread.State.NEW) {
        closing.start();
        Polling.untilTrue(
            () -> closing.getState() == Thread.State.BLOCKED || !closing.isAlive(), "closing");
      }
    });
    TestTimeouts.join(closing);

    assertThat(closing.isAlive()).isFalse();
    assertThat(openFiles()).isEmpty();
  }

  @Test
  void answersLexicallyOnceEmbeddingIsStopped() throws Exception {
    mayContinue.countDown();
    try (KnowledgeBase knowledgeBase = openReady(embedder);
        LogCapture logged = LogCapture.attachTo(PassageSearcher.class)) {
      knowledgeBase.stopEmbedding();

      assertThat(embedder.isClosed()).isTrue();
      assertThat(ranking(knowledgeBase)).isEqualTo("lexical");
      assertThat(answers(knowledgeBase, "ships harbour")).isTrue();
      assertThat(logged.messages()).allMatch(line -> line.contains("answered lexically"));
      TestTimeouts.get(knowledgeBase.startEmbedding(ProgressListener.NONE));
      assertThat(knowledgeBase.reload(ProgressListener.NONE).isRebuilt()).isFalse();
      assertThat(ranking(knowledgeBase)).isEqualTo("lexical");
    }
    assertThat(openFiles()).isEmpty();
  }
}
