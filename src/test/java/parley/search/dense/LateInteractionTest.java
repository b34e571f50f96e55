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
  void sumsWeightedMaxCosines() {
    float[] queryToken = randomUnitVector();
    float[] otherQueryToken = randomUnitVector();
    List<float[]> first = List.of(randomUnitVector(), queryToken, randomUnitVector());
    List<float[]> second = List.of(otherQueryToken, randomUnitVector());

    float[] maxSims =
        maxSims(
            LateInteraction.encode(List.of(first, second)),
            new QueryEmbedding(
                List.of(randomUnitVector(), queryToken, otherQueryToken), List.of(3.0, 1.0)));

    assertThat((double) maxSims[0])
        .isCloseTo((3 + maxCosine(otherQueryToken, first)) / 4, within(0.005));
    assertThat((double) maxSims[1])
        .isCloseTo((3 * maxCosine(queryToken, second) + 1) / 4, within(0.005));
  }

  @Test
  void aSentenceWithoutTokensHasMaxSimZero() {
    BytesRef encoded = LateInteraction.encode(List.of(List.of(), List.of(new float[DIMENSION])));

    assertThat(maxSims(encoded, queryEmbedding(1.0))).containsExactly(0, 0);
  }

  @Test
  void aQueryWithoutTokensHasMaxSimZero() {
    BytesRef encoded = LateInteraction.encode(List.of(List.of(randomUnitVector())));

    assertThat(maxSims(encoded, new QueryEmbedding(List.of(randomUnitVector()), List.of())))
        .containsExactly(0);
  }

  @Test
  void respectsTheOffset() {
    QueryEmbedding queryEmbedding = queryEmbedding(1.0, 2.0);
    BytesRef encoded =
        LateInteraction.encode(
            List.of(List.of(randomUnitVector(), randomUnitVector()), List.of(randomUnitVector())));
    byte[] shifted = new byte[encoded.length + 9];
    System.arraycopy(encoded.bytes, encoded.offset, shifted, 7, encoded.length);

    assertThat(maxSims(new BytesRef(shifted, 7, encoded.length), queryEmbedding))
        .containsExactly(maxSims(encoded, queryEmbedding));
  }

  @Test
  void theWeakestTokenIsTheFarthestFromAnyTokenOfThePassage() {
    float[] known = randomUnitVector();
    float[] unknown = randomUnitVector();
    List<float[]> first = List.of(known);
    List<float[]> second = List.of(randomUnitVector());
    BytesRef encoded = LateInteraction.encode(List.of(first, second));

    assertThat(weakestToken(encoded, List.of(known, unknown)))
        .isCloseTo(Math.max(maxCosine(unknown, first), maxCosine(unknown, second)), within(0.005));
    assertThat(weakestToken(encoded, List.of(known))).isCloseTo(1, within(0.005));
    assertThat(weakestToken(encoded, List.of())).isZero();
  }

  private double weakestToken(BytesRef encoded, List<float[]> tokens) {
    List<float[]> vectors = new ArrayList<>(List.of(randomUnitVector()));
    vectors.addAll(tokens);
    QueryEmbedding embedding = new QueryEmbedding(vectors, tokens.stream().map(_ -> 1.0).toList());
    return LateInteraction.similarities(encoded, embedding).weakestToken();
  }

  private static float[] maxSims(BytesRef encoded, QueryEmbedding queryEmbedding) {
    return LateInteraction.similarities(encoded, queryEmbedding).maxSims();
  }

  private QueryEmbedding queryEmbedding(Double... weights) {
    List<float[]> vectors = new ArrayList<>();
    for (int i = 0; i <= weights.length; i++) {
      vectors.add(randomUnitVector());
    }
    return new QueryEmbedding(vectors, List.of(weights));
  }

  private float[] randomUnitVector() {
    return QuantizedVectorCodecTest.randomUnitVector(random, DIMENSION);
  }

  /** The largest cosine, at least 0. */
  private static double maxCosine(float[] tokenVector, List<float[]> sentenceTokens) {
    double max = 0;
    for (float[] each : sentenceTokens) {
      double cosine = 0;
      for (int i = 0; i < DIMENSION; i++) {
        cosine += each[i] * tokenVector[i];
      }
      max = Math.max(max, cosine);
    }
    return max;
  }
}
