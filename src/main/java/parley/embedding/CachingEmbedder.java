package parley.embedding;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import parley.text.Sha256;
import parley.text.Span;

/**
 * Caches the vectors of texts by content; queries are not cached. Text vectors are int8-quantized,
 * on a miss as on a hit, so that a result does not depend on the state of the cache.
 */
public final class CachingEmbedder implements Embedder {
  /** Texts computed per commit, which is what a killed process loses at most. */
  static final int BATCH_SIZE = 256;

  private static final int KEY_BYTES = 16;

  private final Embedder embedder;
  private final EmbeddingCache cache;
  private final AtomicLong cacheHits = new AtomicLong();
  private final AtomicLong cacheMisses = new AtomicLong();

  /** Takes ownership of both; to keep using the embedder, close only the cache. */
  public CachingEmbedder(Embedder embedder, EmbeddingCache cache) {
    this.embedder = embedder;
    this.cache = cache;
  }

  /** Number of texts found in the cache or equal to another text of the same batch. */
  public long cacheHits() {
    return cacheHits.get();
  }

  /** Number of texts embedded by the model. */
  public long cacheMisses() {
    return cacheMisses.get();
  }

  @Override
  public String modelId() {
    return embedder.modelId();
  }

  @Override
  public int dimension() {
    return embedder.dimension();
  }

  @Override
  public String queryInstruction() {
    return embedder.queryInstruction();
  }

  @Override
  public List<float[]> embedQuery(TextWithSpans text) {
    return embedder.embedQuery(text);
  }

  @Override
  public List<List<float[]>> embedAll(List<TextWithSpans> texts) {
    List<List<float[]>> vectors = new ArrayList<>(texts.size());
    for (int from = 0; from < texts.size(); from += BATCH_SIZE) {
      vectors.addAll(embedBatch(texts.subList(from, Math.min(texts.size(), from + BATCH_SIZE))));
    }
    return vectors;
  }

  private List<List<float[]>> embedBatch(List<TextWithSpans> texts) {
    Map<TextWithSpans, List<float[]>> vectorsByText = new HashMap<>();
    Map<TextWithSpans, byte[]> keysByMissingText = new LinkedHashMap<>();
    for (TextWithSpans text : texts) {
      if (!vectorsByText.containsKey(text) && !keysByMissingText.containsKey(text)) {
        byte[] key = key(text);
        cache
            .find(key, text.vectorCount(), dimension())
            .ifPresentOrElse(
                vectors -> vectorsByText.put(text, vectors),
                () -> keysByMissingText.put(text, key));
      }
    }
    if (!keysByMissingText.isEmpty()) {
      computeMissing(keysByMissingText, vectorsByText);
    }
    cacheMisses.addAndGet(keysByMissingText.size());
    cacheHits.addAndGet((long) texts.size() - keysByMissingText.size());
    return texts.stream().map(text -> Objects.requireNonNull(vectorsByText.get(text))).toList();
  }

  /** Embeds and stores the missing texts, and adds the vectors as the cache will return them. */
  private void computeMissing(
      Map<TextWithSpans, byte[]> keysByMissingText,
      Map<TextWithSpans, List<float[]>> vectorsByText) {
    Iterator<List<float[]>> vectors =
        embedder.embedAll(List.copyOf(keysByMissingText.keySet())).iterator();
    keysByMissingText.forEach((text, key) -> {
      byte[] bytes = EmbeddingCodec.encode(vectors.next(), cache.today());
      cache.put(key, bytes);
      vectorsByText.put(
          text, EmbeddingCodec.decode(bytes, text.vectorCount(), dimension()).orElseThrow());
    });
    cache.commit();
  }

  /** Hashes UTF-16 units, not UTF-8, which would map all unpaired surrogates to the same byte. */
  private byte[] key(TextWithSpans text) {
    String content = modelId() + "\n" + text.text() + formatSpans(text);
    ByteBuffer chars = ByteBuffer.allocate(Character.BYTES * content.length());
    chars.asCharBuffer().put(content);
    return Arrays.copyOf(Sha256.hash(chars.array()), KEY_BYTES);
  }

  private static String formatSpans(TextWithSpans text) {
    StringBuilder builder = new StringBuilder();
    for (Span span : text.spans()) {
      builder.append('\n').append(span.start()).append('-').append(span.end());
    }
    return builder.toString();
  }

  @Override
  public boolean isInVocabulary(String word) {
    return embedder.isInVocabulary(word);
  }

  @Override
  public void close() {
    embedder.close();
    cache.close();
  }
}
