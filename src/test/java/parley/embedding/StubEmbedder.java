package parley.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Gives vectors that are made from the text's hash, and writes down what it was asked. */
final class StubEmbedder implements Embedder {
  static final int DIMENSION = 384;

  /** The texts of each call. */
  final List<List<String>> calls = new ArrayList<>();

  boolean closed;
  private final String model;

  StubEmbedder(String model) {
    this.model = model;
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public String beforeQuestion() {
    return "?";
  }

  @Override
  public List<float[]> question(TextWithSpans text) {
    return vectors(text.after(beforeQuestion()));
  }

  @Override
  public List<List<float[]>> worded(List<TextWithSpans> texts) {
    calls.add(texts.stream().map(TextWithSpans::text).toList());
    return texts.stream().map(this::vectors).toList();
  }

  private List<float[]> vectors(TextWithSpans text) {
    List<float[]> vectors = new ArrayList<>(List.of(vector(text.text())));
    for (TextWithSpans.Place word : text.words()) {
      vectors.add(vector(text.text() + word));
    }
    return vectors;
  }

  float[] vector(String text) {
    Random random = new Random((model + text).hashCode());
    float[] vector = new float[DIMENSION];
    double squares = 0;
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) random.nextGaussian();
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) (vector[i] / Math.sqrt(squares));
    }
    return vector;
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
