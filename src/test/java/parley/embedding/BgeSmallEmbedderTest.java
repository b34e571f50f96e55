package parley.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.testing.TestTimeouts;

class BgeSmallEmbedderTest {
  private static BgeSmallEmbedder embedder;

  @BeforeAll
  static void open() {
    embedder = BgeSmallEmbedder.open(2);
  }

  @AfterAll
  static void close() {
    embedder.close();
  }

  @Test
  void whatSaysTheSameIsNear() {
    List<float[]> texts =
        embedder.texts(
            List.of(
                "The captives were returned in an exchange of prisoners.",
                "Grain was shipped from the port."));
    float[] question = embedder.question("When were detained soldiers swapped?");

    assertThat(cosine(question, texts.get(0))).isGreaterThan(cosine(question, texts.get(1)) + 0.1);
  }

  @Test
  void vectorsHaveTheLengthOne() {
    List<float[]> vectors = embedder.texts(List.of("", "Peace", "war ".repeat(2000), "\uD800"));

    for (float[] vector : vectors) {
      assertThat(vector).hasSize(embedder.dimension());
      assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void theWordsAreReadInTheirText() {
    String river = "They sat on the bank of the river.";
    String money = "The bank lent money.";
    List<List<float[]>> texts =
        embedder.worded(
            List.of(
                new TextWithSpans(river, List.of(place(river, "bank"), place(river, "river"))),
                new TextWithSpans(money, List.of(place(money, "bank")))));
    String asked = "Who got a loan from the bank?";
    float[] bank =
        embedder.question(new TextWithSpans(asked, List.of(place(asked, "bank")))).get(1);

    assertThat(texts).extracting(List::size).containsExactly(3, 2);
    assertThat(texts.get(0).getFirst()).containsExactly(embedder.texts(List.of(river)).getFirst());
    assertThat(cosine(bank, texts.get(1).get(1)))
        .isGreaterThan(cosine(bank, texts.get(0).get(1)) + 0.03)
        .isGreaterThan(cosine(bank, texts.get(0).get(2)) + 0.03);
    assertThat(cosine(bank, bank)).isCloseTo(1, within(1e-6));
  }

  @Test
  void aWordBeyondTheLimitHasOnlyZeros() {
    String text = "war ".repeat(600);
    List<TextWithSpans.Place> words =
        List.of(new TextWithSpans.Place(0, 3), new TextWithSpans.Place(2396, 2399));

    List<float[]> vectors = embedder.worded(List.of(new TextWithSpans(text, words))).getFirst();
    assertThat(cosine(vectors.get(1), vectors.get(1))).isCloseTo(1, within(1e-6));
    assertThat(vectors.get(2)).containsOnly(0);
  }

  @Test
  void wordsThatAreNotInTheTextOrOverlapAreRefused() {
    for (List<TextWithSpans.Place> words :
        List.of(
            List.of(new TextWithSpans.Place(3, 7)),
            List.of(new TextWithSpans.Place(2, 1)),
            List.of(new TextWithSpans.Place(0, 3), new TextWithSpans.Place(2, 4)))) {
      assertThatThrownBy(() -> new TextWithSpans("Peace", words).words())
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static TextWithSpans.Place place(String text, String word) {
    int start = text.indexOf(word);
    return new TextWithSpans.Place(start, start + word.length());
  }

  @Test
  void theNeighboursChangeNothing() {
    List<String> texts = texts(12);
    List<float[]> together = embedder.texts(texts);

    for (int i = 0; i < texts.size(); i++) {
      assertThat(embedder.texts(List.of(texts.get(i)))).containsExactly(together.get(i));
    }
  }

  @Test
  void asManyThreadsAsOneLikesGiveTheSame() {
    List<String> texts = texts(12);
    try (BgeSmallEmbedder one = BgeSmallEmbedder.open(1)) {
      assertThat(one.texts(texts)).containsExactlyElementsOf(embedder.texts(texts));
      assertThat(one.model()).isEqualTo(embedder.model());
    }
  }

  @Test
  void aQuestionIsNotEmbeddedAsAText() {
    assertThat(embedder.question("Peace")).isNotEqualTo(embedder.texts(List.of("Peace")).get(0));
  }

  @Test
  void aTextWithWhatStandsBeforeAQuestionIsOne() {
    String text = embedder.beforeQuestion() + "Peace";

    assertThat(embedder.texts(List.of(text)).getFirst()).isEqualTo(embedder.question("Peace"));
  }

  @Test
  void whatIsBeyondTheLimitIsLeftOut() {
    String limit = "war ".repeat(510);

    assertThat(embedder.texts(List.of(limit + "peace")).get(0))
        .isEqualTo(embedder.texts(List.of(limit)).get(0))
        .isNotEqualTo(embedder.texts(List.of(limit.substring(8) + "peace")).get(0));
  }

  @Test
  void noTextsAreNoVectors() {
    assertThat(embedder.texts(List.of())).isEmpty();
  }

  @Test
  void isNamedByAllThatDecidesTheVectors() {
    assertThat(embedder.model())
        .matches("bge-small-en-v1\\.5-q [0-9a-f]{16} \\d+\\.\\d+\\.\\d+ r1");
  }

  @Test
  void aClosedOneRefuses() {
    BgeSmallEmbedder closed = BgeSmallEmbedder.open(1);
    closed.close();
    closed.close();

    assertThatThrownBy(() -> closed.question("Peace"))
        .isInstanceOf(EmbeddingException.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> closed.texts(List.of("Peace")))
        .isInstanceOf(EmbeddingException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void whoWaitsWhenItIsClosedLearnsOfIt() throws Exception {
    BgeSmallEmbedder closed = BgeSmallEmbedder.open(2);
    CountDownLatch started = new CountDownLatch(1);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<?> waiting =
          other.submit(() -> {
            started.countDown();
            closed.texts(texts(100_000));
          });
      TestTimeouts.await(started);
      closed.question("Is it at work?");
      closed.close();

      assertThatThrownBy(() -> TestTimeouts.get(waiting))
          .hasCauseInstanceOf(EmbeddingException.class);
    }
  }

  @Test
  void whoIsInterruptedStops() throws Exception {
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<?> waiting =
          other.submit(() -> {
            Thread.currentThread().interrupt();
            embedder.texts(texts(100));
          });

      assertThatThrownBy(() -> TestTimeouts.get(waiting))
          .hasCauseInstanceOf(EmbeddingException.class)
          .hasMessageContaining("interrupted");
    }
  }

  private static List<String> texts(int count) {
    Random random = new Random(7);
    List<String> words = List.of("peace", "talks", "Minsk", "grain", "captives", "ceasefire");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = random.nextInt(60); word >= 0; word--) {
        text.append(words.get(random.nextInt(words.size()))).append(' ');
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
