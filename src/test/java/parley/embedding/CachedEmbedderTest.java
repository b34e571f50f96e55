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

class CachedEmbedderTest {
  @TempDir Path folder;

  private final StubEmbedder model = new StubEmbedder("model");

  @Test
  void computesNothingAgainAfterARestart() {
    List<String> texts = texts(1000);
    List<float[]> before;
    try (VectorCache cache = open()) {
      before = new CachedEmbedder(model, cache).texts(texts);
    }
    model.calls.clear();

    try (VectorCache cache = open()) {
      CachedEmbedder again = new CachedEmbedder(model, cache);
      assertThat(again.texts(texts)).containsExactlyElementsOf(before);
      assertThat(again.reused()).isEqualTo(1000);
      assertThat(again.computed()).isZero();
      assertThat(model.calls).isEmpty();
    }
  }

  @Test
  void computesOnlyWhatIsNew() {
    try (VectorCache cache = open()) {
      CachedEmbedder embedder = new CachedEmbedder(model, cache);
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
    WordedText text =
        new WordedText("a b", List.of(new WordedText.Place(0, 1), new WordedText.Place(2, 3)));
    WordedText fewer = new WordedText("a b", List.of(new WordedText.Place(0, 1)));
    List<List<float[]>> before;
    try (VectorCache cache = open()) {
      before = new CachedEmbedder(model, cache).worded(List.of(text, fewer));
    }
    List<List<float[]>> right = model.worded(List.of(text, fewer));
    model.calls.clear();

    try (VectorCache cache = open()) {
      List<List<float[]>> again = new CachedEmbedder(model, cache).worded(List.of(text, fewer));
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
    try (VectorCache cache = open()) {
      float[] kept = new CachedEmbedder(model, cache).texts(List.of("a")).get(0);

      assertThat(cosine(kept, model.vector("a"))).isGreaterThan(0.9998);
      assertThat(cosine(kept, kept)).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void areTheSameWhereNothingCanBeKept() {
    CachedEmbedder without = new CachedEmbedder(model, VectorCache.none());
    try (VectorCache cache = open()) {
      assertThat(without.texts(List.of("a", "a")))
          .containsExactlyElementsOf(new CachedEmbedder(model, cache).texts(List.of("a", "a")));
    }
    assertThat(without.computed()).isEqualTo(1);
    assertThat(without.texts(List.of("a"))).hasSize(1);
    assertThat(without.computed()).isEqualTo(2);
  }

  @Test
  void anotherModelHasVectorsOfItsOwn() {
    try (VectorCache cache = open()) {
      StubEmbedder other = new StubEmbedder("other model");
      float[] first = new CachedEmbedder(model, cache).texts(List.of("a")).get(0);
      float[] second = new CachedEmbedder(other, cache).texts(List.of("a")).get(0);

      assertThat(other.calls).containsExactly(List.of("a"));
      assertThat(second).isNotEqualTo(first);
      assertThat(new CachedEmbedder(model, cache).texts(List.of("a"))).containsExactly(first);
    }
  }

  @Test
  void brokenTextsAreToldApart() {
    try (VectorCache cache = open()) {
      new CachedEmbedder(model, cache).texts(List.of("\uD800", "?", "\uDC00", "\uFFFD"));

      assertThat(cache.size()).isEqualTo(4);
    }
  }

  @Test
  void questionsAreNotKept() {
    try (VectorCache cache = open()) {
      float[] vector = new CachedEmbedder(model, cache).question("Who?");

      assertThat(vector).isEqualTo(model.question("Who?"));
      assertThat(cache.size()).isZero();
    }
  }

  @Test
  void aFailureCostsNoMoreThanAChunk() {
    List<String> texts = texts(3 * CachedEmbedder.CHUNK);
    Embedder failing = new FailingEmbedder(model, texts.getLast());
    try (VectorCache cache = open()) {
      CachedEmbedder embedder = new CachedEmbedder(failing, cache);

      assertThatThrownBy(() -> embedder.texts(texts)).isInstanceOf(EmbeddingException.class);
      assertThat(cache.size()).isEqualTo(2 * CachedEmbedder.CHUNK);
    }
  }

  @Test
  void closesBoth() {
    VectorCache cache = open();
    new CachedEmbedder(model, cache).close();

    assertThat(model.closed).isTrue();
    assertThat(cache.size()).isZero();
    open().close();
  }

  private VectorCache open() {
    CacheOpening opening = VectorCache.open(folder, InstantSource.system());
    assertThat(opening).isInstanceOf(CacheOpening.Opened.class);
    return ((CacheOpening.Opened) opening).cache();
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
    public List<float[]> question(WordedText question) {
      return stub.question(question);
    }

    @Override
    public List<List<float[]>> worded(List<WordedText> texts) {
      if (texts.contains(WordedText.whole(text))) {
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
