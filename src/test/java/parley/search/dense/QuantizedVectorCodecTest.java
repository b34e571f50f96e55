package parley.search.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantizedVectorCodecTest {
  private final Random random = new Random(3);

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 64, 383, 384})
  void quantizationChangesCosinesByLessThanOnePercent(int dimension) {
    List<float[]> vectors = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      vectors.add(randomUnitVector(random, dimension));
    }
    float[] queryVector = randomUnitVector(random, dimension);

    float[] cosines =
        QuantizedVectorCodec.cosineSimilarities(
            QuantizedVectorCodec.encode(vectors), QuantizedVector.quantize(queryVector));

    assertThat(cosines).hasSize(200);
    for (int i = 0; i < 200; i++) {
      double expected = 0;
      for (int j = 0; j < dimension; j++) {
        expected += vectors.get(i)[j] * queryVector[j];
      }
      assertThat((double) cosines[i]).isCloseTo(expected, within(0.01));
    }
  }

  @Test
  void respectsTheOffset() {
    float[] queryVector = randomUnitVector(random, 8);
    BytesRef encoded = QuantizedVectorCodec.encode(List.of(queryVector));
    byte[] shifted = new byte[encoded.length + 5];
    System.arraycopy(encoded.bytes, encoded.offset, shifted, 5, encoded.length);

    assertThat(
            QuantizedVectorCodec.cosineSimilarities(
                new BytesRef(shifted, 5, encoded.length), QuantizedVector.quantize(queryVector))[0])
        .isCloseTo(1, within(0.005f));
  }

  @Test
  void acceptsNoVectorsAndZeroVectors() {
    float[] queryVector = randomUnitVector(random, 8);

    assertThat(
            QuantizedVectorCodec.cosineSimilarities(
                QuantizedVectorCodec.encode(List.of()), QuantizedVector.quantize(queryVector)))
        .isEmpty();
    assertThat(
            QuantizedVectorCodec.cosineSimilarities(
                QuantizedVectorCodec.encode(List.of(new float[8])),
                QuantizedVector.quantize(queryVector)))
        .containsExactly(0);
  }

  /** A random vector of unit length. */
  static float[] randomUnitVector(Random random, int dimension) {
    float[] vector = new float[dimension];
    double squares = 0;
    for (int i = 0; i < dimension; i++) {
      vector[i] = (float) random.nextGaussian();
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < dimension; i++) {
      vector[i] = (float) (vector[i] / Math.sqrt(squares));
    }
    return vector;
  }
}
