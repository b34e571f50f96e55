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
import parley.text.Digest;
import parley.text.Span;

/**
 * Embeds a text once, and then finds its vector in a cache. Questions are not kept. The vectors of
 * texts are a little coarser than the model's, the same whether found or computed.
 */
public final class CachingEmbedder implements Embedder {
  /** What is computed before it is kept: what a kill can cost. In texts. */
  static final int BATCH_SIZE = 256;

  private static final int KEY_BYTES = 16;

  private final Embedder embedder;
  private final EmbeddingCache cache;
  private final AtomicLong cacheHits = new AtomicLong();
  private final AtomicLong cacheMisses = new AtomicLong();

  /** Closing this closes both; who wants to go on with the embedder closes only the cache. */
  public CachingEmbedder(Embedder embedder, EmbeddingCache cache) {
    this.embedder = embedder;
    this.cache = cache;
  }

  /** How many texts were found in the cache, or had just been computed for an equal text. */
  public long cacheHits() {
    return cacheHits.get();
  }

  /** How many texts were run through the model. */
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

  /** Computes and keeps what is missing, and gives it as it will be found the next time. */
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

  /** Texts are taken char by char, so that broken ones are told apart as well. */
  private byte[] key(TextWithSpans text) {
    String content = modelId() + "\n" + text.text() + formatSpans(text);
    ByteBuffer chars = ByteBuffer.allocate(Character.BYTES * content.length());
    chars.asCharBuffer().put(content);
    return Arrays.copyOf(Digest.sha256().digest(chars.array()), KEY_BYTES);
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
