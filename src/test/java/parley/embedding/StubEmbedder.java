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
  public float[] question(String text) {
    return vector("?" + text);
  }

  @Override
  public List<float[]> texts(List<String> texts) {
    calls.add(List.copyOf(texts));
    return texts.stream().map(this::vector).toList();
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
