package parley.benchmark;

import java.util.SplittableRandom;

/**
 * Gives a text the vector its hash makes: one of a thousand directions, and as much chance again.
 * Texts of one direction are near each other, as those on one subject are.
 */
final class SeededVectors {
  /** Components of a vector. */
  static final int DIMENSION = 384;

  private static final int DIRECTIONS = 1000;

  private final float[][] directions = new float[DIRECTIONS][];

  SeededVectors() {
    for (int i = 0; i < DIRECTIONS; i++) {
      directions[i] = perturbedUnitVector(new SplittableRandom(i), new float[DIMENSION]);
    }
  }

  /** The vector of a text, of unit length. */
  float[] vector(String text) {
    SplittableRandom random = new SplittableRandom(text.hashCode());
    return perturbedUnitVector(random, directions[random.nextInt(DIRECTIONS)]);
  }

  private static float[] perturbedUnitVector(SplittableRandom random, float[] direction) {
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
}
