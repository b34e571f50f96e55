package parley.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import parley.answer.AnswerabilityPrediction;

/** Metrics of the answerability classifier over answerable and unanswerable questions. */
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
   * Adds recall ({@code kept}), specificity ({@code refused}), and the specificity at the
   * thresholds that give a recall of 95 % and 97 %, which compares classifiers whatever their own
   * threshold.
   */
  void addTo(Map<String, Optional<Double>> metrics) {
    metrics.put("kept", answeredRate.value());
    metrics.put("refused", refusalRate.value());
    metrics.put("refused@95kept", specificityAtRecall(0.95));
    metrics.put("refused@97kept", specificityAtRecall(0.97));
  }

  private Optional<Double> specificityAtRecall(double recall) {
    if (answerableScores.isEmpty() || unanswerableScores.isEmpty()) {
      return Optional.empty();
    }
    double threshold =
        quantile(answerableScores.stream().mapToDouble(Double::doubleValue), 1 - recall);
    long refused = unanswerableScores.stream().filter(score -> score < threshold).count();
    return Optional.of((double) refused / unanswerableScores.size());
  }

  /**
   * The value below which a fraction of the values lies.
   *
   * @param values at least one
   * @param fraction 0 to 1
   */
  static double quantile(DoubleStream values, double fraction) {
    double[] sorted = values.sorted().toArray();
    // The epsilon absorbs rounding: 0.01 * 100 may come out below 1.
    int index = (int) Math.floor(fraction * sorted.length + 1e-9);
    return sorted[Math.clamp(index, 0, sorted.length - 1)];
  }
}
