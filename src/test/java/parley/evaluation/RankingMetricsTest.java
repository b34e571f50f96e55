package parley.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingMetricsTest {
  private static final RankingMetrics METRICS =
      new RankingMetrics(List.of("x", "a", "y", "b"), Map.of("a", 1, "b", 2, "c", 1, "z", 0));

  @Test
  void ndcgHasLinearGainAndLogDiscount() {
    double gained = 1 / log2(3) + 2 / log2(5);
    double ideal = 2 + 1 / log2(3) + 1 / log2(4);

    assertThat(METRICS.ndcg(10)).isCloseTo(gained / ideal, within(1e-12));
    assertThat(METRICS.ndcg(2)).isCloseTo((1 / log2(3)) / (2 + 1 / log2(3)), within(1e-12));
  }

  @Test
  void recallCountsRelevantDocuments() {
    assertThat(METRICS.recall(100)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(METRICS.recall(1)).isZero();
  }

  @Test
  void successIsAGradeAboveZero() {
    assertThat(METRICS.success(1)).isFalse();
    assertThat(METRICS.success(3)).isTrue();
    assertThat(METRICS.reciprocalRank(10)).isEqualTo(0.5);
  }

  @Test
  void isZeroForAnEmptyRanking() {
    RankingMetrics nothing = new RankingMetrics(List.of(), Map.of("a", 1));

    assertThat(nothing.ndcg(10)).isZero();
    assertThat(nothing.recall(100)).isZero();
    assertThat(nothing.success(3)).isFalse();
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
