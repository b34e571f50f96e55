package parley.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.answer.AnswerabilityPrediction;

/** What was decided about questions that are covered, and about others. */
final class AnswerabilityMetrics {
  private final RunningMean kept = new RunningMean();
  private final RunningMean refused = new RunningMean();
  private final List<Double> ofCovered = new ArrayList<>();
  private final List<Double> ofOthers = new ArrayList<>();

  void add(boolean isCovered, AnswerabilityPrediction verdict) {
    if (isCovered) {
      kept.add(verdict.isAnswerable());
      ofCovered.add(verdict.confidence());
    } else {
      refused.add(!verdict.isAnswerable());
      ofOthers.add(verdict.confidence());
    }
  }

  /**
   * Adds its figures: the shares kept and refused, and the share that would be refused if the line
   * were drawn where 95, and where 97 of 100 covered questions are kept.
   */
  void addTo(Map<String, Optional<Double>> values) {
    values.put("kept", kept.value());
    values.put("refused", refused.value());
    values.put("refused@95kept", refusedWhile(0.95));
    values.put("refused@97kept", refusedWhile(0.97));
  }

  /** The share of the others that are refused while a share of the covered ones is kept. */
  private Optional<Double> refusedWhile(double share) {
    if (ofCovered.isEmpty() || ofOthers.isEmpty()) {
      return Optional.empty();
    }
    double line = Quantile.of(ofCovered.stream().mapToDouble(Double::doubleValue), 1 - share);
    long below = ofOthers.stream().filter(each -> each < line).count();
    return Optional.of((double) below / ofOthers.size());
  }
}
