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

/** What is answered, and what is given up, while vectors are being computed. */
class BackgroundEmbeddingTest extends EmbeddingFixture {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);
  private final BagOfWordsEmbedder model =
      new BagOfWordsEmbedder()
          .before(texts -> {
            begun.countDown();
            TestTimeouts.await(go);
          });

  /** A test that fails must not leave a thread that waits. */
  @AfterEach
  void go() {
    go.countDown();
  }

  @Test
  void answersByWordsUntilTheVectorsAreThere() throws Exception {
    KnowledgeBase library = open(model);
    try {
      CompletableFuture<Void> made = library.prepareMeaning(ProgressListener.NONE);
      TestTimeouts.await(begun);

      Answered early = (Answered) ask(library, "ships harbour");
      assertThat(early.ranking()).isEqualTo("lexical");
      assertThat(early.passages().getFirst().article().id()).isEqualTo("ships");
      assertThat(library.status().meaning()).isEqualTo(new EmbeddingStatus.Computing(0, 2));
      assertThat(made).isNotDone();

      go.countDown();
      TestTimeouts.get(made);
      assertThat(ranking(library)).isEqualTo("hybrid");
      assertThat(library.status().meaning()).isEqualTo(new EmbeddingStatus.Ready());
    } finally {
      go.countDown();
      library.close();
    }
    assertThat(stillOpen()).isEmpty();
  }

  @Test
  void aReloadGivesUpTheOldWorkAndMakesTheVectorsOfTheNew() throws Exception {
    KnowledgeBase library = open(model);
    try {
      CompletableFuture<Void> old = library.prepareMeaning(ProgressListener.NONE);
      TestTimeouts.await(begun);
      write("ships.md", "# Ships\n## History\nThe ships came back at dusk.\n");
      library.reload(ProgressListener.NONE);
      assertThat(ranking(library)).isEqualTo("lexical");

      CompletableFuture<Void> next = library.prepareMeaning(ProgressListener.NONE);
      go.countDown();
      TestTimeouts.get(old);
      TestTimeouts.get(next);

      assertThat(ranking(library)).isEqualTo("hybrid");
      assertThat(answers(library, "The ships came back at dusk")).isTrue();
      assertThat(vectors()).containsExactly("2.vectors");
    } finally {
      go.countDown();
      library.close();
    }
    assertThat(stillOpen()).isEmpty();
  }

  @Test
  void aReloadLaterMakesNewVectorsByItself() throws Exception {
    go.countDown();
    try (KnowledgeBase library = openReady(model)) {
      write("ships.md", "# Ships\n## History\nThe ships came back at dusk.\n");
      library.reload(ProgressListener.NONE);
      TestTimeouts.get(library.prepareMeaning(ProgressListener.NONE));

      assertThat(ranking(library)).isEqualTo("hybrid");
      assertThat(vectors()).containsExactly("2.vectors");

      assertThat(library.reload(ProgressListener.NONE).rebuilt()).isFalse();
      TestTimeouts.get(library.prepareMeaning(ProgressListener.NONE));
      assertThat(ranking(library)).isEqualTo("hybrid");
    }
    assertThat(stillOpen()).isEmpty();
  }

  @Test
  void closingGivesUpWhatIsUnderWay() throws Exception {
    StringBuilder text = new StringBuilder("# Many\n");
    for (int i = 0; i < 200; i++) {
      text.append("## Part ").append(i).append("\nThe ships left the harbour ").append(i);
      text.append(" times, and each time they came back with grain for the towns.\n");
    }
    write("many.md", text.toString());
    KnowledgeBase library = open(model);
    CompletableFuture<Void> made = library.prepareMeaning(ProgressListener.NONE);
    TestTimeouts.await(begun);
    int passages = library.status().passages();

    Thread closing = Thread.ofPlatform().start(library::close);
    // Only once it is closing may the first texts be done, or all might be.
    Polling.untilTrue(
        () ->
            closing.getState() == Thread.State.WAITING
                || closing.getState() == Thread.State.TIMED_WAITING,
        "closing");
    go.countDown();
    TestTimeouts.join(closing);

    assertThat(closing.isAlive()).isFalse();
    assertThat(made).isCompleted();
    assertThat(passages).isGreaterThan(100);
    assertThat(model.embedded()).hasSizeLessThan(50);
    assertThat(model.closed()).isTrue();
    assertThat(stillOpen()).isEmpty();
  }

  @Test
  void canBeClosedTwice() throws Exception {
    go.countDown();
    KnowledgeBase library = openReady(model);
    library.close();
    library.close();

    assertThat(stillOpen()).isEmpty();
  }

  @Test
  void closingWaitsForAReloadAndLeavesNothingOfItOpen() throws Exception {
    go.countDown();
    KnowledgeBase library = openReady(model);
    write("more.md", "# More\nText of its own.\n");
    Thread closing = Thread.ofPlatform().unstarted(library::close);

    library.reload((done, of) -> {
      if (closing.getState() == Thread.State.NEW) {
        closing.start();
        Polling.untilTrue(
            () -> closing.getState() == Thread.State.BLOCKED || !closing.isAlive(), "closing");
      }
    });
    TestTimeouts.join(closing);

    assertThat(closing.isAlive()).isFalse();
    assertThat(stillOpen()).isEmpty();
  }

  @Test
  void answersByWordsOnceTheModelIsLetGo() throws Exception {
    go.countDown();
    try (KnowledgeBase library = openReady(model);
        LogCapture logged = LogCapture.by(PassageSearcher.class)) {
      library.stopMeaning();

      assertThat(model.closed()).isTrue();
      assertThat(ranking(library)).isEqualTo("lexical");
      assertThat(answers(library, "ships harbour")).isTrue();
      assertThat(logged.messages()).allMatch(line -> line.contains("answered by words alone"));
      TestTimeouts.get(library.prepareMeaning(ProgressListener.NONE));
      assertThat(library.reload(ProgressListener.NONE).rebuilt()).isFalse();
      assertThat(ranking(library)).isEqualTo("lexical");
    }
    assertThat(stillOpen()).isEmpty();
  }
}
