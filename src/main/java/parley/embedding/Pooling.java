package parley.embedding;

import java.nio.FloatBuffer;

/** How the token vectors of a text become one vector, which is not normalized yet. */
enum Pooling {
  /** The vector of the first token, [CLS]. */
  CLS {
    @Override
    float[] pool(FloatBuffer tokenVectors, int tokenCount, int dimension) {
      float[] vector = new float[dimension];
      tokenVectors.get(0, vector);
      return vector;
    }
  },
  /** The mean over all tokens. */
  MEAN {
    @Override
    float[] pool(FloatBuffer tokenVectors, int tokenCount, int dimension) {
      float[] mean = new float[dimension];
      for (int i = 0; i < tokenCount * dimension; i++) {
        mean[i % dimension] += tokenVectors.get(i);
      }
      for (int i = 0; i < dimension; i++) {
        mean[i] /= tokenCount;
      }
      return mean;
    }
  };

  /**
   * Pools the vectors of a text.
   *
   * @param tokenVectors the components, token by token, from index 0
   */
  abstract float[] pool(FloatBuffer tokenVectors, int tokenCount, int dimension);
}
