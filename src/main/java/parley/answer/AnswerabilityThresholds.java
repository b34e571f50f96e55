package parley.answer;

import java.util.Optional;
import parley.answer.Answer.Certainty;

/**
 * The scores from which a passage is shown. Those of the normalized BM25 score stand here, those of
 * the model's probability in {@code answerability.properties}.
 *
 * @param tentative from which a passage is shown as the closest there is
 * @param confident from which it is shown as the answer; not below the tentative one
 */
public record AnswerabilityThresholds(double tentative, double confident) {
  /**
   * For the normalized BM25 score. See src/docs/decisions/0021-lexical-answerability-thresholds.md.
   */
  static final AnswerabilityThresholds LEXICAL = new AnswerabilityThresholds(0.46, 0.9);

  /** The same in a small folder. See src/docs/decisions/0095-answerability-for-any-folder.md. */
  static final AnswerabilityThresholds LEXICAL_SMALL_FOLDER = new AnswerabilityThresholds(0.2, 0.9);

  /** The certainty of a passage with this score; empty if it does not answer. */
  Optional<Certainty> classify(double score) {
    if (score >= confident) {
      return Optional.of(Certainty.SURE);
    }
    return score >= tentative ? Optional.of(Certainty.CLOSEST) : Optional.empty();
  }
}
