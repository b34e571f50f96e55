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

/**
 * Embeds a text once, and then finds its vector in a cache. Questions are not kept. The vectors of
 * texts are a little coarser than the model's, the same whether found or computed.
 */
public final class CachingEmbedder implements Embedder {
  /** What is computed before it is kept: what a kill can cost. In texts. */
  static final int CHUNK = 256;

  private static final int KEY_BYTES = 16;

  private final Embedder embedder;
  private final EmbeddingCache cache;
  private final AtomicLong reused = new AtomicLong();
  private final AtomicLong computed = new AtomicLong();

  /** Closing this closes both; who wants to go on with the embedder closes only the cache. */
  public CachingEmbedder(Embedder embedder, EmbeddingCache cache) {
    this.embedder = embedder;
    this.cache = cache;
  }

  /** How many texts were found in the cache, or had just been computed for an equal text. */
  public long reused() {
    return reused.get();
  }

  /** How many texts were run through the model. */
  public long computed() {
    return computed.get();
  }

  @Override
  public String model() {
    return embedder.model();
  }

  @Override
  public int dimension() {
    return embedder.dimension();
  }

  @Override
  public String beforeQuestion() {
    return embedder.beforeQuestion();
  }

  @Override
  public List<float[]> question(TextWithSpans text) {
    return embedder.question(text);
  }

  @Override
  public List<List<float[]>> worded(List<TextWithSpans> texts) {
    List<List<float[]>> vectors = new ArrayList<>(texts.size());
    for (int from = 0; from < texts.size(); from += CHUNK) {
      vectors.addAll(chunk(texts.subList(from, Math.min(texts.size(), from + CHUNK))));
    }
    return vectors;
  }

  private List<List<float[]>> chunk(List<TextWithSpans> texts) {
    Map<TextWithSpans, List<float[]>> known = new HashMap<>();
    Map<TextWithSpans, byte[]> missing = new LinkedHashMap<>();
    for (TextWithSpans text : texts) {
      if (!known.containsKey(text) && !missing.containsKey(text)) {
        byte[] key = key(text);
        cache
            .find(key, text.vectors(), dimension())
            .ifPresentOrElse(found -> known.put(text, found), () -> missing.put(text, key));
      }
    }
    if (!missing.isEmpty()) {
      compute(missing, known);
    }
    computed.addAndGet(missing.size());
    reused.addAndGet((long) texts.size() - missing.size());
    return texts.stream().map(text -> Objects.requireNonNull(known.get(text))).toList();
  }

  /** Computes and keeps what is missing, and gives it as it will be found the next time. */
  private void compute(
      Map<TextWithSpans, byte[]> missing, Map<TextWithSpans, List<float[]>> known) {
    Iterator<List<float[]>> vectors = embedder.worded(List.copyOf(missing.keySet())).iterator();
    missing.forEach((text, key) -> {
      byte[] bytes = EmbeddingCodec.of(vectors.next(), cache.today());
      cache.put(key, bytes);
      known.put(text, EmbeddingCodec.vectors(bytes, text.vectors(), dimension()).orElseThrow());
    });
    cache.commit();
  }

  /** Texts are taken char by char, so that broken ones are told apart as well. */
  private byte[] key(TextWithSpans text) {
    String all = model() + "\n" + text.text() + places(text);
    ByteBuffer chars = ByteBuffer.allocate(Character.BYTES * all.length());
    chars.asCharBuffer().put(all);
    return Arrays.copyOf(Digest.sha256().digest(chars.array()), KEY_BYTES);
  }

  private static String places(TextWithSpans text) {
    StringBuilder places = new StringBuilder();
    for (TextWithSpans.Place word : text.words()) {
      places.append('\n').append(word.start()).append('-').append(word.end());
    }
    return places.toString();
  }

  @Override
  public boolean knows(String word) {
    return embedder.knows(word);
  }

  @Override
  public void close() {
    embedder.close();
    cache.close();
  }
}
