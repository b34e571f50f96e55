package parley.search.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class LateInteractionTest {
  private static final int DIMENSION = 384;
  private final Random random = new Random(5);

  @Test
  void eachQuestionWordCountsWithItsNearestWordAndItsWeight() {
    float[] asked = unit();
    float[] other = unit();
    List<float[]> first = List.of(unit(), asked, unit());
    List<float[]> second = List.of(other, unit());

    float[] nearness =
        LateInteraction.nearness(
            LateInteraction.write(List.of(first, second)),
            new QueryEmbedding(List.of(unit(), asked, other), List.of(3.0, 1.0)));

    assertThat((double) nearness[0]).isCloseTo((3 + nearest(other, first)) / 4, within(0.005));
    assertThat((double) nearness[1]).isCloseTo((3 * nearest(asked, second) + 1) / 4, within(0.005));
  }

  @Test
  void aSentenceWithoutWordsIsNotNear() {
    BytesRef form = LateInteraction.write(List.of(List.of(), List.of(new float[DIMENSION])));

    assertThat(LateInteraction.nearness(form, meaning(1.0))).containsExactly(0, 0);
  }

  @Test
  void aQuestionWhoseWordsWeighNothingIsNearToNothing() {
    BytesRef form = LateInteraction.write(List.of(List.of(unit())));

    assertThat(LateInteraction.nearness(form, new QueryEmbedding(List.of(unit()), List.of())))
        .containsExactly(0);
  }

  @Test
  void startsWhereTheBytesDo() {
    QueryEmbedding question = meaning(1.0, 2.0);
    BytesRef form = LateInteraction.write(List.of(List.of(unit(), unit()), List.of(unit())));
    byte[] shifted = new byte[form.length + 9];
    System.arraycopy(form.bytes, form.offset, shifted, 7, form.length);

    assertThat(LateInteraction.nearness(new BytesRef(shifted, 7, form.length), question))
        .containsExactly(LateInteraction.nearness(form, question));
  }

  private QueryEmbedding meaning(Double... weights) {
    List<float[]> vectors = new ArrayList<>();
    for (int i = 0; i <= weights.length; i++) {
      vectors.add(unit());
    }
    return new QueryEmbedding(vectors, List.of(weights));
  }

  private float[] unit() {
    return QuantizedVectorCodecTest.unit(random, DIMENSION);
  }

  /** The greatest cosine, or 0. */
  private static double nearest(float[] word, List<float[]> words) {
    double nearest = 0;
    for (float[] each : words) {
      double cosine = 0;
      for (int i = 0; i < DIMENSION; i++) {
        cosine += each[i] * word[i];
      }
      nearest = Math.max(nearest, cosine);
    }
    return nearest;
  }
}
