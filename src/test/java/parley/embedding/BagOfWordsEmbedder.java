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

/**
 * A model for tests that need one but not the real one: texts that share words are near, and so are
 * texts of words with the same meaning. Writes down what it embeds.
 */
public final class BagOfWordsEmbedder implements Embedder {
  private static final int DIMENSION = 128;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Map<String, String> SAME =
      Map.of(
          "vessels", "ships",
          "departed", "left",
          "port", "harbour",
          "daybreak", "dawn",
          "settlements", "towns",
          "stream", "river");

  private final String name;
  private final List<String> embedded = new CopyOnWriteArrayList<>();
  private volatile Consumer<List<String>> before = texts -> {};
  private volatile boolean closed;

  public BagOfWordsEmbedder() {
    this("words");
  }

  /** Another name makes another model of it. */
  public BagOfWordsEmbedder(String name) {
    this.name = name;
  }

  /** Opens it, again if it was closed; what was embedded stays written down. */
  public BagOfWordsEmbedder open() {
    closed = false;
    return this;
  }

  /** What is done each time before texts are embedded. */
  public BagOfWordsEmbedder before(Consumer<List<String>> what) {
    before = what;
    return this;
  }

  /** The texts embedded so far, in order. */
  public List<String> embedded() {
    return List.copyOf(embedded);
  }

  public boolean closed() {
    return closed;
  }

  @Override
  public String model() {
    return name;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public String beforeQuestion() {
    return "";
  }

  @Override
  public List<float[]> question(TextWithSpans text) {
    if (closed) {
      throw new EmbeddingException("The model is closed.");
    }
    return vectors(text);
  }

  @Override
  public List<List<float[]>> worded(List<TextWithSpans> worded) {
    List<String> texts = worded.stream().map(TextWithSpans::text).toList();
    before.accept(texts);
    embedded.addAll(texts);
    return worded.stream().map(this::vectors).toList();
  }

  private List<float[]> vectors(TextWithSpans text) {
    List<float[]> vectors = new ArrayList<>(List.of(vector(text.text())));
    for (TextWithSpans.Place word : text.words()) {
      vectors.add(vector(text.text().substring(word.start(), word.end())));
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
        .forEach(word -> add(SAME.getOrDefault(word, word), sum));
    double squares = 0;
    for (double each : sum) {
      squares += each * each;
    }
    float[] vector = new float[DIMENSION];
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) (sum[i] / Math.sqrt(squares));
    }
    return vector;
  }

  private void add(String word, double[] sum) {
    Random random = new Random((name + word).hashCode());
    for (int i = 0; i < DIMENSION; i++) {
      sum[i] += random.nextGaussian();
    }
  }

  @Override
  public boolean knows(String word) {
    return false;
  }

  @Override
  public void close() {
    closed = true;
  }
}
