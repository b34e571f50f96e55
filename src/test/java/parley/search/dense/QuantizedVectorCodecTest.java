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
  void aCosineHardlyChanges(int dimension) {
    List<float[]> vectors = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      vectors.add(unit(random, dimension));
    }
    float[] question = unit(random, dimension);

    float[] cosines =
        QuantizedVectorCodec.cosines(
            QuantizedVectorCodec.write(vectors), QuantizedVector.of(question));

    assertThat(cosines).hasSize(200);
    for (int i = 0; i < 200; i++) {
      double right = 0;
      for (int j = 0; j < dimension; j++) {
        right += vectors.get(i)[j] * question[j];
      }
      assertThat((double) cosines[i]).isCloseTo(right, within(0.01));
    }
  }

  @Test
  void startsWhereTheBytesDo() {
    float[] question = unit(random, 8);
    BytesRef form = QuantizedVectorCodec.write(List.of(question));
    byte[] shifted = new byte[form.length + 5];
    System.arraycopy(form.bytes, form.offset, shifted, 5, form.length);

    assertThat(
            QuantizedVectorCodec.cosines(
                new BytesRef(shifted, 5, form.length), QuantizedVector.of(question))[0])
        .isCloseTo(1, within(0.005f));
  }

  @Test
  void nothingAndZeroAreFine() {
    float[] question = unit(random, 8);

    assertThat(
            QuantizedVectorCodec.cosines(
                QuantizedVectorCodec.write(List.of()), QuantizedVector.of(question)))
        .isEmpty();
    assertThat(
            QuantizedVectorCodec.cosines(
                QuantizedVectorCodec.write(List.of(new float[8])), QuantizedVector.of(question)))
        .containsExactly(0);
  }

  /** A vector of length 1. */
  static float[] unit(Random random, int dimension) {
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
