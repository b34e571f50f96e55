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
import parley.text.Span;

class OnnxEmbedderTest {
  private static OnnxEmbedder embedder;

  @BeforeAll
  static void open() {
    embedder = OnnxEmbedder.open(2);
  }

  @AfterAll
  static void close() {
    embedder.close();
  }

  @Test
  void textsOfTheSameMeaningAreSimilar() {
    List<float[]> texts =
        embedder.embedTexts(
            List.of(
                "The captives were returned in an exchange of prisoners.",
                "Grain was shipped from the port."));
    float[] query = embedder.embedQuery("When were detained soldiers swapped?");

    assertThat(cosine(query, texts.get(0))).isGreaterThan(cosine(query, texts.get(1)) + 0.1);
  }

  @Test
  void vectorsAreNormalized() {
    List<float[]> vectors =
        embedder.embedTexts(List.of("", "Peace", "war ".repeat(2000), "\uD800"));

    for (float[] vector : vectors) {
      assertThat(vector).hasSize(embedder.dimension());
      assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void spanVectorsDependOnTheirText() {
    String river = "They sat on the bank of the river.";
    String money = "The bank lent money.";
    List<List<float[]>> texts =
        embedder.embedAll(
            List.of(
                new TextWithSpans(river, List.of(span(river, "bank"), span(river, "river"))),
                new TextWithSpans(money, List.of(span(money, "bank")))));
    String query = "Who got a loan from the bank?";
    float[] bank =
        embedder.embedQuery(new TextWithSpans(query, List.of(span(query, "bank")))).get(1);

    assertThat(texts).extracting(List::size).containsExactly(3, 2);
    assertThat(texts.get(0).getFirst())
        .containsExactly(embedder.embedTexts(List.of(river)).getFirst());
    assertThat(cosine(bank, texts.get(1).get(1)))
        .isGreaterThan(cosine(bank, texts.get(0).get(1)) + 0.03)
        .isGreaterThan(cosine(bank, texts.get(0).get(2)) + 0.03);
    assertThat(cosine(bank, bank)).isCloseTo(1, within(1e-6));
  }

  @Test
  void aSpanBeyondTheMaximumLengthIsZero() {
    String text = "war ".repeat(600);
    List<Span> spans = List.of(new Span(0, 3), new Span(2396, 2399));

    List<float[]> vectors = embedder.embedAll(List.of(new TextWithSpans(text, spans))).getFirst();
    assertThat(cosine(vectors.get(1), vectors.get(1))).isCloseTo(1, within(1e-6));
    assertThat(vectors.get(2)).containsOnly(0);
  }

  @Test
  void spansOutsideTheTextOrOverlappingAreRejected() {
    for (List<Span> spans :
        List.of(List.of(new Span(3, 7)), List.of(new Span(0, 3), new Span(2, 4)))) {
      assertThatThrownBy(() -> new TextWithSpans("Peace", spans).spans())
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Span span(String text, String word) {
    int start = text.indexOf(word);
    return new Span(start, start + word.length());
  }

  @Test
  void otherTextsOfTheBatchChangeNothing() {
    List<String> texts = texts(12);
    List<float[]> together = embedder.embedTexts(texts);

    for (int i = 0; i < texts.size(); i++) {
      assertThat(embedder.embedTexts(List.of(texts.get(i)))).containsExactly(together.get(i));
    }
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    List<String> texts = texts(12);
    try (OnnxEmbedder one = OnnxEmbedder.open(1)) {
      assertThat(one.embedTexts(texts)).containsExactlyElementsOf(embedder.embedTexts(texts));
      assertThat(one.modelId()).isEqualTo(embedder.modelId());
    }
  }

  @Test
  void aQueryIsNotEmbeddedAsAText() {
    assertThat(embedder.embedQuery("Peace"))
        .isNotEqualTo(embedder.embedTexts(List.of("Peace")).get(0));
  }

  @Test
  void aTextWithTheQueryInstructionIsAQuery() {
    String text = embedder.queryInstruction() + "Peace";

    assertThat(embedder.embedTexts(List.of(text)).getFirst())
        .isEqualTo(embedder.embedQuery("Peace"));
  }

  @Test
  void textBeyondTheMaximumLengthIsTruncated() {
    String maxText = "war ".repeat(510);

    assertThat(embedder.embedTexts(List.of(maxText + "peace")).get(0))
        .isEqualTo(embedder.embedTexts(List.of(maxText)).get(0))
        .isNotEqualTo(embedder.embedTexts(List.of(maxText.substring(8) + "peace")).get(0));
  }

  @Test
  void noTextsAreNoVectors() {
    assertThat(embedder.embedTexts(List.of())).isEmpty();
  }

  @Test
  void theModelIdNamesTheWholePipeline() {
    assertThat(embedder.modelId())
        .matches("bge-small-en-v1\\.5-q [0-9a-f]{16} \\d+\\.\\d+\\.\\d+ r1");
  }

  @Test
  void aClosedOneRefuses() {
    OnnxEmbedder closed = OnnxEmbedder.open(1);
    closed.close();
    closed.close();

    assertThatThrownBy(() -> closed.embedQuery("Peace"))
        .isInstanceOf(EmbeddingException.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> closed.embedTexts(List.of("Peace")))
        .isInstanceOf(EmbeddingException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void closingFailsWaitingCalls() throws Exception {
    OnnxEmbedder closed = OnnxEmbedder.open(2);
    CountDownLatch started = new CountDownLatch(1);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<?> waiting =
          other.submit(() -> {
            started.countDown();
            closed.embedTexts(texts(100_000));
          });
      TestTimeouts.await(started);
      closed.embedQuery("Is it at work?");
      closed.close();

      assertThatThrownBy(() -> TestTimeouts.get(waiting))
          .hasCauseInstanceOf(EmbeddingException.class);
    }
  }

  @Test
  void interruptionStopsEmbedding() throws Exception {
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<?> waiting =
          other.submit(() -> {
            Thread.currentThread().interrupt();
            embedder.embedTexts(texts(100));
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
