package parley.benchmark;

import java.util.List;
import java.util.SplittableRandom;
import parley.embedding.Embedder;

/**
 * Gives a text the vector its hash makes: one of a thousand directions, and as much chance again.
 * Texts of one direction are near each other, as those on one subject are. A question is run
 * through the real model first, since that is part of what a question costs.
 */
final class SeededEmbedder implements Embedder {
  private static final int DIMENSION = 384;
  private static final int DIRECTIONS = 1000;

  private final Embedder model;
  private final float[][] directions = new float[DIRECTIONS][];

  SeededEmbedder(Embedder model) {
    this.model = model;
    for (int i = 0; i < DIRECTIONS; i++) {
      directions[i] = unit(new SplittableRandom(i), new float[DIMENSION]);
    }
  }

  @Override
  public String model() {
    return "seeded";
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public float[] question(String text) {
    model.question(text);
    return vector(text);
  }

  @Override
  public List<float[]> texts(List<String> texts) {
    return texts.parallelStream().map(this::vector).toList();
  }

  private float[] vector(String text) {
    SplittableRandom random = new SplittableRandom(text.hashCode());
    return unit(random, directions[random.nextInt(DIRECTIONS)]);
  }

  private static float[] unit(SplittableRandom random, float[] direction) {
    float[] vector = new float[DIMENSION];
    double squares = 0;
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = direction[i] + (float) (random.nextGaussian() / Math.sqrt(DIMENSION));
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) (vector[i] / Math.sqrt(squares));
    }
    return vector;
  }

  @Override
  public boolean knows(String word) {
    return model.knows(word);
  }

  @Override
  public void close() {
    model.close();
  }
}
