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
import parley.text.Span;

class CachingEmbedderTest {
  @TempDir Path folder;

  private final StubEmbedder embedder = new StubEmbedder("model");

  @Test
  void computesNothingAgainAfterARestart() {
    List<String> texts = texts(1000);
    List<float[]> expected;
    try (EmbeddingCache cache = open()) {
      expected = new CachingEmbedder(embedder, cache).embedTexts(texts);
    }
    embedder.calls.clear();

    try (EmbeddingCache cache = open()) {
      CachingEmbedder again = new CachingEmbedder(embedder, cache);
      assertThat(again.embedTexts(texts)).containsExactlyElementsOf(expected);
      assertThat(again.cacheHits()).isEqualTo(1000);
      assertThat(again.cacheMisses()).isZero();
      assertThat(embedder.calls).isEmpty();
    }
  }

  @Test
  void computesOnlyWhatIsNew() {
    try (EmbeddingCache cache = open()) {
      CachingEmbedder cachingEmbedder = new CachingEmbedder(embedder, cache);
      List<float[]> old = cachingEmbedder.embedTexts(List.of("a", "b"));
      List<float[]> all = cachingEmbedder.embedTexts(List.of("c", "b", "a", "c"));

      assertThat(embedder.calls).containsExactly(List.of("a", "b"), List.of("c"));
      assertThat(all.get(1)).isEqualTo(old.get(1));
      assertThat(all.get(2)).isEqualTo(old.get(0));
      assertThat(all.get(3)).isEqualTo(all.get(0));
      assertThat(cachingEmbedder.cacheHits()).isEqualTo(3);
      assertThat(cachingEmbedder.cacheMisses()).isEqualTo(3);
      assertThat(cache.size()).isEqualTo(3);
    }
  }

  @Test
  void cachesTheVectorsOfSpansWithTheirText() {
    TextWithSpans text = new TextWithSpans("a b", List.of(new Span(0, 1), new Span(2, 3)));
    TextWithSpans fewer = new TextWithSpans("a b", List.of(new Span(0, 1)));
    List<List<float[]>> firstRun;
    try (EmbeddingCache cache = open()) {
      firstRun = new CachingEmbedder(embedder, cache).embedAll(List.of(text, fewer));
    }
    List<List<float[]>> expected = embedder.embedAll(List.of(text, fewer));
    embedder.calls.clear();

    try (EmbeddingCache cache = open()) {
      List<List<float[]>> again =
          new CachingEmbedder(embedder, cache).embedAll(List.of(text, fewer));
      assertThat(embedder.calls).isEmpty();
      assertThat(again).extracting(List::size).containsExactly(3, 2);
      for (int i = 0; i < 3; i++) {
        assertThat(again.getFirst().get(i)).containsExactly(firstRun.getFirst().get(i));
        assertThat(cosine(again.getFirst().get(i), expected.getFirst().get(i)))
            .isGreaterThan(0.9998);
      }
      assertThat(cache.size()).isEqualTo(2);
    }
  }

  @Test
  void staysCloseToTheOriginalVectors() {
    try (EmbeddingCache cache = open()) {
      float[] cached = new CachingEmbedder(embedder, cache).embedTexts(List.of("a")).get(0);

      assertThat(cosine(cached, embedder.vector("a"))).isGreaterThan(0.9998);
      assertThat(cosine(cached, cached)).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void isTheSameWithoutACache() {
    CachingEmbedder uncached = new CachingEmbedder(embedder, EmbeddingCache.disabled());
    try (EmbeddingCache cache = open()) {
      assertThat(uncached.embedTexts(List.of("a", "a")))
          .containsExactlyElementsOf(
              new CachingEmbedder(embedder, cache).embedTexts(List.of("a", "a")));
    }
    assertThat(uncached.cacheMisses()).isEqualTo(1);
    assertThat(uncached.embedTexts(List.of("a"))).hasSize(1);
    assertThat(uncached.cacheMisses()).isEqualTo(2);
  }

  @Test
  void anotherModelHasVectorsOfItsOwn() {
    try (EmbeddingCache cache = open()) {
      StubEmbedder other = new StubEmbedder("other model");
      float[] first = new CachingEmbedder(embedder, cache).embedTexts(List.of("a")).get(0);
      float[] second = new CachingEmbedder(other, cache).embedTexts(List.of("a")).get(0);

      assertThat(other.calls).containsExactly(List.of("a"));
      assertThat(second).isNotEqualTo(first);
      assertThat(new CachingEmbedder(embedder, cache).embedTexts(List.of("a")))
          .containsExactly(first);
    }
  }

  @Test
  void malformedTextsHaveDistinctKeys() {
    try (EmbeddingCache cache = open()) {
      new CachingEmbedder(embedder, cache).embedTexts(List.of("\uD800", "?", "\uDC00", "\uFFFD"));

      assertThat(cache.size()).isEqualTo(4);
    }
  }

  @Test
  void queriesAreNotCached() {
    try (EmbeddingCache cache = open()) {
      float[] vector = new CachingEmbedder(embedder, cache).embedQuery("Who?");

      assertThat(vector).isEqualTo(embedder.embedQuery("Who?"));
      assertThat(cache.size()).isZero();
    }
  }

  @Test
  void aFailureLosesAtMostOneBatch() {
    List<String> texts = texts(3 * CachingEmbedder.BATCH_SIZE);
    Embedder failing = new FailingEmbedder(embedder, texts.getLast());
    try (EmbeddingCache cache = open()) {
      CachingEmbedder cachingEmbedder = new CachingEmbedder(failing, cache);

      assertThatThrownBy(() -> cachingEmbedder.embedTexts(texts))
          .isInstanceOf(EmbeddingException.class);
      assertThat(cache.size()).isEqualTo(2 * CachingEmbedder.BATCH_SIZE);
    }
  }

  @Test
  void closesBoth() {
    EmbeddingCache cache = open();
    new CachingEmbedder(embedder, cache).close();

    assertThat(embedder.isClosed).isTrue();
    assertThat(cache.size()).isZero();
    open().close();
  }

  private EmbeddingCache open() {
    CacheOpenResult result = EmbeddingCache.open(folder, InstantSource.system());
    assertThat(result).isInstanceOf(CacheOpenResult.Opened.class);
    return ((CacheOpenResult.Opened) result).cache();
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
    public String modelId() {
      return stub.modelId();
    }

    @Override
    public int dimension() {
      return stub.dimension();
    }

    @Override
    public String queryInstruction() {
      return stub.queryInstruction();
    }

    @Override
    public List<float[]> embedQuery(TextWithSpans question) {
      return stub.embedQuery(question);
    }

    @Override
    public List<List<float[]>> embedAll(List<TextWithSpans> texts) {
      if (texts.contains(TextWithSpans.of(text))) {
        throw new EmbeddingException("no memory left");
      }
      return stub.embedAll(texts);
    }

    @Override
    public boolean isInVocabulary(String word) {
      return stub.isInVocabulary(word);
    }

    @Override
    public void close() {
      stub.close();
    }
  }
}
