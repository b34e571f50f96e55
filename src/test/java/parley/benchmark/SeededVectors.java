package parley.benchmark;

import java.util.SplittableRandom;

/**
 * Pseudo-random unit vectors seeded by a text's hash: one of a thousand cluster centres plus noise
 * of the same size, so that texts of a cluster are similar, as texts on one subject are.
 */
final class SeededVectors {
  /** Number of components. */
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
