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

/** Vectors that are there already, and those that cannot be had. */
class EmbeddingReuseTest extends EmbeddingFixture {
  private final BagOfWordsEmbedder again = new BagOfWordsEmbedder();

  @Test
  void aRestartComputesNothingAgain() throws Exception {
    BagOfWordsEmbedder first = new BagOfWordsEmbedder();
    openReady(first).close();
    assertThat(first.embedded()).isNotEmpty();

    try (KnowledgeBase library = openReady(again)) {
      assertThat(ranking(library)).isEqualTo("hybrid");
    }
    try (KnowledgeBase library = open(again)) {
      assertThat(ranking(library)).isEqualTo("lexical");
      library.useMeaningAtHand();
      assertThat(ranking(library)).isEqualTo("hybrid");
    }
    assertThat(again.embedded()).isEmpty();
  }

  @Test
  void computesNothingWhereOnlyWhatIsAtHandIsWanted() throws Exception {
    AtomicInteger loaded = new AtomicInteger();
    EmbedderFactory counting =
        () -> {
          loaded.incrementAndGet();
          return again;
        };
    try (KnowledgeBase library = open(settings(Settings.Ranking.HYBRID), counting)) {
      library.useMeaningAtHand();

      assertThat(ranking(library)).isEqualTo("lexical");
      assertThat(library.status().meaning()).isEqualTo(new EmbeddingStatus.Off());
    }
    assertThat(loaded).hasValue(0);
  }

  @Test
  void anArticleChangedIsAllThatIsComputed() throws Exception {
    openReady(new BagOfWordsEmbedder()).close();
    write("ships.md", "# Ships\n## History\nThe ships came back at dusk. Nobody saw them.\n");

    openReady(again).close();

    assertThat(again.embedded())
        .containsExactlyInAnyOrder(
            "Ships. History. The ships came back at dusk. Nobody saw them.",
            "The ships came back at dusk.",
            "Nobody saw them.");
  }

  @Test
  void anotherModelHasVectorsOfItsOwn() throws Exception {
    openReady(new BagOfWordsEmbedder()).close();
    BagOfWordsEmbedder other = new BagOfWordsEmbedder("others");

    try (KnowledgeBase library = openReady(other)) {
      assertThat(ranking(library)).isEqualTo("hybrid");
    }
    assertThat(other.embedded()).hasSize(4);
    assertThat(vectors()).containsExactly("1.vectors");
  }

  @Test
  void whatAKillLeftHalfMadeIsSweptAway() throws Exception {
    open(again).close();
    Path building = Files.createDirectory(home().resolve("1.vectors-building"));
    Files.writeString(building.resolve("segments_1"), "left over");
    Path old = Files.createDirectory(home().resolve("0.vectors"));
    Files.writeString(old.resolve("segments_1"), "left over");

    try (KnowledgeBase library = openReady(again)) {
      assertThat(ranking(library)).isEqualTo("hybrid");
    }
    assertThat(vectors()).containsExactly("1.vectors");
  }

  @Test
  void damagedVectorsAreMadeAnew() throws Exception {
    openReady(new BagOfWordsEmbedder()).close();
    Path largest;
    try (Stream<Path> files = Files.list(home().resolve("1.vectors"))) {
      largest = files.max(Comparator.comparingLong(f -> f.toFile().length())).orElseThrow();
    }
    try (RandomAccessFile file = new RandomAccessFile(largest.toFile(), "rw")) {
      file.seek(file.length() / 2);
      file.write("damage".getBytes(UTF_8));
    }

    try (LogCapture logged = LogCapture.withDetailsBy(EmbeddingWorker.class);
        KnowledgeBase library = openReady(again)) {
      assertThat(ranking(library)).isEqualTo("hybrid");
      assertThat(logged.messages()).anyMatch(line -> line.contains("made anew"));
    }
    assertThat(again.embedded()).as("all were in the cache").isEmpty();
    try (KnowledgeBase library = openReady(again)) {
      library.useMeaningAtHand();
      assertThat(ranking(library)).isEqualTo("hybrid");
    }
    assertThat(stillOpen()).isEmpty();
  }

  @Test
  void aModelThatFailsLeavesAnswersByWords() throws Exception {
    BagOfWordsEmbedder failing =
        new BagOfWordsEmbedder()
            .before(texts -> {
              throw new EmbeddingException("no memory left");
            });
    try (LogCapture logged = LogCapture.by(EmbeddingWorker.class);
        KnowledgeBase library = open(failing)) {
      TestTimeouts.get(library.prepareMeaning(ProgressListener.NONE));

      assertFailed(library, logged, "no memory left");
    }
    assertThat(stillOpen()).isEmpty();
    openReady(again).close();
  }

  @Test
  void aModelThatCannotBeLoadedLeavesAnswersByWords() throws Exception {
    EmbedderFactory none =
        () -> {
          throw new UnsatisfiedLinkError("no native part for this machine");
        };
    try (LogCapture logged = LogCapture.by(EmbeddingWorker.class);
        KnowledgeBase library = open(settings(Settings.Ranking.HYBRID), none)) {
      TestTimeouts.get(library.prepareMeaning(ProgressListener.NONE));

      assertFailed(library, logged, "no native part for this machine");
    }
  }

  private static void assertFailed(KnowledgeBase library, LogCapture logged, String why) {
    assertThat(ranking(library)).isEqualTo("lexical");
    assertThat(answers(library, "ships harbour")).isTrue();
    assertThat(library.status().meaning())
        .isInstanceOfSatisfying(
            EmbeddingStatus.Failed.class, failed -> assertThat(failed.why()).contains(why));
    assertThat(logged.messages())
        .anyMatch(line -> line.startsWith("Answers are by words alone") && line.contains(why));
  }

  @Test
  void wordsAloneNeverAskForTheModel() throws Exception {
    EmbedderFactory forbidden =
        () -> {
          throw new AssertionError("the model was asked for");
        };
    try (KnowledgeBase library = open(settings(Settings.Ranking.LEXICAL), forbidden)) {
      TestTimeouts.get(library.prepareMeaning(ProgressListener.NONE));
      library.useMeaningAtHand();
      write("ships.md", "# Ships\n## History\nThe ships came back at dusk.\n");
      library.reload(ProgressListener.NONE);

      assertThat(ranking(library)).isEqualTo("lexical");
      assertThat(library.status().meaning()).isEqualTo(new EmbeddingStatus.Off());
    }
    assertThat(leftIn(state)).noneMatch(name -> name.contains("vectors"));
  }

  private static List<String> leftIn(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(Path::toString).toList();
    }
  }
}
