package parley.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.answer.AnswerabilityPrediction;

/** What was decided about questions that are covered, and about others. */
final class AnswerabilityMetrics {
  private final RunningMean answeredRate = new RunningMean();
  private final RunningMean refusalRate = new RunningMean();
  private final List<Double> answerableScores = new ArrayList<>();
  private final List<Double> unanswerableScores = new ArrayList<>();

  void add(boolean isAnswerable, AnswerabilityPrediction prediction) {
    if (isAnswerable) {
      answeredRate.add(prediction.isAnswerable());
      answerableScores.add(prediction.confidence());
    } else {
      refusalRate.add(!prediction.isAnswerable());
      unanswerableScores.add(prediction.confidence());
    }
  }

  /**
   * Adds its figures: the shares kept and refused, and the share that would be refused if the line
   * were drawn where 95, and where 97 of 100 covered questions are kept.
   */
  void addTo(Map<String, Optional<Double>> metrics) {
    metrics.put("kept", answeredRate.value());
    metrics.put("refused", refusalRate.value());
    metrics.put("refused@95kept", specificityAtRecall(0.95));
    metrics.put("refused@97kept", specificityAtRecall(0.97));
  }

  /** The share of the others that are refused while a share of the covered ones is kept. */
  private Optional<Double> specificityAtRecall(double recall) {
    if (answerableScores.isEmpty() || unanswerableScores.isEmpty()) {
      return Optional.empty();
    }
    double threshold =
        Quantile.quantile(answerableScores.stream().mapToDouble(Double::doubleValue), 1 - recall);
    long below = unanswerableScores.stream().filter(each -> each < threshold).count();
    return Optional.of((double) below / unanswerableScores.size());
  }
}
