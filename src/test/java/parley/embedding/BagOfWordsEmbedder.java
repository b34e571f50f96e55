package parley.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import parley.text.Span;

/**
 * A fast model for tests: texts are similar if they share words or synonyms. Records what it
 * embeds.
 */
public final class BagOfWordsEmbedder implements Embedder {
  private static final int DIMENSION = 128;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Map<String, String> SYNONYMS =
      Map.of(
          "vessels", "ships",
          "departed", "left",
          "port", "harbour",
          "daybreak", "dawn",
          "settlements", "towns",
          "stream", "river");

  private final String modelId;
  private final List<String> embeddedTexts = new CopyOnWriteArrayList<>();
  private volatile Consumer<List<String>> beforeEmbedding = texts -> {};
  private volatile boolean isClosed;

  public BagOfWordsEmbedder() {
    this("words");
  }

  /** A model of another id has other vectors. */
  public BagOfWordsEmbedder(String modelId) {
    this.modelId = modelId;
  }

  /** Opens it, again if it was closed. Keeps the record of embedded texts. */
  public BagOfWordsEmbedder open() {
    isClosed = false;
    return this;
  }

  /** Sets an action to run before each embedding of texts. */
  public BagOfWordsEmbedder beforeEmbedding(Consumer<List<String>> action) {
    beforeEmbedding = action;
    return this;
  }

  /** The texts embedded so far, in order. */
  public List<String> embeddedTexts() {
    return List.copyOf(embeddedTexts);
  }

  public boolean isClosed() {
    return isClosed;
  }

  @Override
  public String modelId() {
    return modelId;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public String queryInstruction() {
    return "";
  }

  @Override
  public List<float[]> embedQuery(TextWithSpans text) {
    if (isClosed) {
      throw new EmbeddingException("The model is closed.");
    }
    return vectors(text);
  }

  @Override
  public List<List<float[]>> embedAll(List<TextWithSpans> textsWithSpans) {
    List<String> texts = textsWithSpans.stream().map(TextWithSpans::text).toList();
    beforeEmbedding.accept(texts);
    embeddedTexts.addAll(texts);
    return textsWithSpans.stream().map(this::vectors).toList();
  }

  private List<float[]> vectors(TextWithSpans text) {
    List<float[]> vectors = new ArrayList<>(List.of(vector(text.text())));
    for (Span span : text.spans()) {
      vectors.add(vector(text.text().substring(span.start(), span.end())));
    }
    return vectors;
  }

  private float[] vector(String text) {
    double[] sum = new double[DIMENSION];
    sum[0] = 1e-3; // a text without words has a length, too
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .filter(word -> word.length() > 3)
        .forEach(word -> add(SYNONYMS.getOrDefault(word, word), sum));
    double squaredNorm = 0;
    for (double each : sum) {
      squaredNorm += each * each;
    }
    float[] vector = new float[DIMENSION];
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) (sum[i] / Math.sqrt(squaredNorm));
    }
    return vector;
  }

  private void add(String word, double[] sum) {
    Random random = new Random((modelId + word).hashCode());
    for (int i = 0; i < DIMENSION; i++) {
      sum[i] += random.nextGaussian();
    }
  }

  @Override
  public boolean isInVocabulary(String word) {
    return false;
  }

  @Override
  public void close() {
    isClosed = true;
  }
}
