package parley.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.answer.AnswerabilityPrediction;

class AnswerabilityMetricsTest {
  private final AnswerabilityMetrics metrics = new AnswerabilityMetrics();

  @Test
  void computesRecallSpecificityAndSpecificityAtRecall() {
    for (int i = 1; i <= 100; i++) {
      metrics.add(true, new AnswerabilityPrediction(i > 10, i));
    }
    metrics.add(false, new AnswerabilityPrediction(false, 3.5));
    metrics.add(false, new AnswerabilityPrediction(false, 5.5));
    metrics.add(false, new AnswerabilityPrediction(true, 6));
    metrics.add(false, new AnswerabilityPrediction(true, 50));

    assertThat(metricValues())
        .containsEntry("kept", Optional.of(0.9))
        .containsEntry("refused", Optional.of(0.5))
        .containsEntry("refused@95kept", Optional.of(0.5))
        .containsEntry("refused@97kept", Optional.of(0.25));
  }

  @Test
  void isEmptyWithoutQuestionsOfAClass() {
    metrics.add(true, new AnswerabilityPrediction(true, 1));

    assertThat(metricValues())
        .containsEntry("kept", Optional.of(1.0))
        .containsEntry("refused", Optional.empty())
        .containsEntry("refused@95kept", Optional.empty());
  }

  private Map<String, Optional<Double>> metricValues() {
    Map<String, Optional<Double>> values = new LinkedHashMap<>();
    metrics.addTo(values);
    return values;
  }
}
