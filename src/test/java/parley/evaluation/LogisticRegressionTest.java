package parley.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.evaluation.LogisticRegression.Example;

class LogisticRegressionTest {
  private final Random random = new Random(11);

  @Test
  void recoversTheGeneratingModel() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      double a = random.nextGaussian();
      double b = random.nextGaussian();
      double probability = 1 / (1 + Math.exp(-(1.5 * a - 0.8 * b + 0.5)));
      examples.add(new Example(List.of(a, b), random.nextDouble() < probability, 1));
    }

    List<Double> fitted = LogisticRegression.fit(examples);

    assertThat(fitted).hasSize(3);
    assertThat(fitted.get(0)).isCloseTo(1.5, within(0.1));
    assertThat(fitted.get(1)).isCloseTo(-0.8, within(0.1));
    assertThat(fitted.get(2)).isCloseTo(0.5, within(0.1));
  }

  @Test
  void keepsWeightsFiniteOnSeparableData() {
    List<Example> examples = new ArrayList<>();
    for (int i = -50; i < 50; i++) {
      examples.add(new Example(List.of(i + 0.5), i >= 0, 1));
    }

    List<Double> fitted = LogisticRegression.fit(examples);

    assertThat(fitted).allMatch(Double::isFinite);
    assertThat(examples)
        .allMatch(each ->
            (fitted.get(0) * each.features().getFirst() + fitted.get(1) > 0) == each.label());
  }

  @Test
  void weightsEqualRepetitions() {
    Example yes = new Example(List.of(0.0), true, 1);
    Example no = new Example(List.of(0.0), false, 1);

    List<Double> repeated = LogisticRegression.fit(List.of(yes, yes, yes, no));
    List<Double> weighted = LogisticRegression.fit(List.of(new Example(List.of(0.0), true, 3), no));

    assertThat(weighted.get(1)).isCloseTo(repeated.get(1), within(1e-9));
    assertThat(weighted.get(1)).isCloseTo(Math.log(3), within(1e-2));
  }

  @Test
  void aConstantFeatureHasNoWeight() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      examples.add(new Example(List.of(1.0, (double) (i % 10)), i % 10 > random.nextInt(10), 1));
    }

    assertThat(LogisticRegression.fit(examples)).hasSize(3).allMatch(Double::isFinite);
  }
}
