package parley.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachingEmbedderTest {
  @TempDir Path folder;

  private final StubEmbedder model = new StubEmbedder("model");

  @Test
  void computesNothingAgainAfterARestart() {
    List<String> texts = texts(1000);
    List<float[]> before;
    try (EmbeddingCache cache = open()) {
      before = new CachingEmbedder(model, cache).texts(texts);
    }
    model.calls.clear();

    try (EmbeddingCache cache = open()) {
      CachingEmbedder again = new CachingEmbedder(model, cache);
      assertThat(again.texts(texts)).containsExactlyElementsOf(before);
      assertThat(again.reused()).isEqualTo(1000);
      assertThat(again.computed()).isZero();
      assertThat(model.calls).isEmpty();
    }
  }

  @Test
  void computesOnlyWhatIsNew() {
    try (EmbeddingCache cache = open()) {
      CachingEmbedder embedder = new CachingEmbedder(model, cache);
      List<float[]> old = embedder.texts(List.of("a", "b"));
      List<float[]> all = embedder.texts(List.of("c", "b", "a", "c"));

      assertThat(model.calls).containsExactly(List.of("a", "b"), List.of("c"));
      assertThat(all.get(1)).isEqualTo(old.get(1));
      assertThat(all.get(2)).isEqualTo(old.get(0));
      assertThat(all.get(3)).isEqualTo(all.get(0));
      assertThat(embedder.reused()).isEqualTo(3);
      assertThat(embedder.computed()).isEqualTo(3);
      assertThat(cache.size()).isEqualTo(3);
    }
  }

  @Test
  void keepsTheVectorsOfWordsWithTheirText() {
    TextWithSpans text =
        new TextWithSpans(
            "a b", List.of(new TextWithSpans.Place(0, 1), new TextWithSpans.Place(2, 3)));
    TextWithSpans fewer = new TextWithSpans("a b", List.of(new TextWithSpans.Place(0, 1)));
    List<List<float[]>> before;
    try (EmbeddingCache cache = open()) {
      before = new CachingEmbedder(model, cache).worded(List.of(text, fewer));
    }
    List<List<float[]>> right = model.worded(List.of(text, fewer));
    model.calls.clear();

    try (EmbeddingCache cache = open()) {
      List<List<float[]>> again = new CachingEmbedder(model, cache).worded(List.of(text, fewer));
      assertThat(model.calls).isEmpty();
      assertThat(again).extracting(List::size).containsExactly(3, 2);
      for (int i = 0; i < 3; i++) {
        assertThat(again.getFirst().get(i)).containsExactly(before.getFirst().get(i));
        assertThat(cosine(again.getFirst().get(i), right.getFirst().get(i))).isGreaterThan(0.9998);
      }
      assertThat(cache.size()).isEqualTo(2);
    }
  }

  @Test
  void stayNearToWhatTheModelGave() {
    try (EmbeddingCache cache = open()) {
      float[] kept = new CachingEmbedder(model, cache).texts(List.of("a")).get(0);

      assertThat(cosine(kept, model.vector("a"))).isGreaterThan(0.9998);
      assertThat(cosine(kept, kept)).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void areTheSameWhereNothingCanBeKept() {
    CachingEmbedder without = new CachingEmbedder(model, EmbeddingCache.none());
    try (EmbeddingCache cache = open()) {
      assertThat(without.texts(List.of("a", "a")))
          .containsExactlyElementsOf(new CachingEmbedder(model, cache).texts(List.of("a", "a")));
    }
    assertThat(without.computed()).isEqualTo(1);
    assertThat(without.texts(List.of("a"))).hasSize(1);
    assertThat(without.computed()).isEqualTo(2);
  }

  @Test
  void anotherModelHasVectorsOfItsOwn() {
    try (EmbeddingCache cache = open()) {
      StubEmbedder other = new StubEmbedder("other model");
      float[] first = new CachingEmbedder(model, cache).texts(List.of("a")).get(0);
      float[] second = new CachingEmbedder(other, cache).texts(List.of("a")).get(0);

      assertThat(other.calls).containsExactly(List.of("a"));
      assertThat(second).isNotEqualTo(first);
      assertThat(new CachingEmbedder(model, cache).texts(List.of("a"))).containsExactly(first);
    }
  }

  @Test
  void brokenTextsAreToldApart() {
    try (EmbeddingCache cache = open()) {
      new CachingEmbedder(model, cache).texts(List.of("\uD800", "?", "\uDC00", "\uFFFD"));

      assertThat(cache.size()).isEqualTo(4);
    }
  }

  @Test
  void questionsAreNotKept() {
    try (EmbeddingCache cache = open()) {
      float[] vector = new CachingEmbedder(model, cache).question("Who?");

      assertThat(vector).isEqualTo(model.question("Who?"));
      assertThat(cache.size()).isZero();
    }
  }

  @Test
  void aFailureCostsNoMoreThanAChunk() {
    List<String> texts = texts(3 * CachingEmbedder.CHUNK);
    Embedder failing = new FailingEmbedder(model, texts.getLast());
    try (EmbeddingCache cache = open()) {
      CachingEmbedder embedder = new CachingEmbedder(failing, cache);

      assertThatThrownBy(() -> embedder.texts(texts)).isInstanceOf(EmbeddingException.class);
      assertThat(cache.size()).isEqualTo(2 * CachingEmbedder.CHUNK);
    }
  }

  @Test
  void closesBoth() {
    EmbeddingCache cache = open();
    new CachingEmbedder(model, cache).close();

    assertThat(model.closed).isTrue();
    assertThat(cache.size()).isZero();
    open().close();
  }

  private EmbeddingCache open() {
    CacheOpenResult opening = EmbeddingCache.open(folder, InstantSource.system());
    assertThat(opening).isInstanceOf(CacheOpenResult.Opened.class);
    return ((CacheOpenResult.Opened) opening).cache();
  }

  private static List<String> texts(int count) {
    return new ArrayList<>(IntStream.range(0, count).mapToObj(i -> "text " + i).toList());
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  /** Fails on one text. */
  private record FailingEmbedder(StubEmbedder stub, String text) implements Embedder {
    @Override
    public String model() {
      return stub.model();
    }

    @Override
    public int dimension() {
      return stub.dimension();
    }

    @Override
    public String beforeQuestion() {
      return stub.beforeQuestion();
    }

    @Override
    public List<float[]> question(TextWithSpans question) {
      return stub.question(question);
    }

    @Override
    public List<List<float[]>> worded(List<TextWithSpans> texts) {
      if (texts.contains(TextWithSpans.whole(text))) {
        throw new EmbeddingException("no memory left");
      }
      return stub.worded(texts);
    }

    @Override
    public boolean knows(String word) {
      return stub.knows(word);
    }

    @Override
    public void close() {
      stub.close();
    }
  }
}
