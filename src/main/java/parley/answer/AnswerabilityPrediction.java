package parley.answer;

/**
 * Whether the articles cover a question.
 *
 * @param isAnswerable whether it gets an answer
 * @param confidence how much speaks for it, to compare questions asked by the same ranking: a
 *     probability where meaning is known, else a number from 0
 */
public record AnswerabilityPrediction(boolean isAnswerable, double confidence) {
  static final AnswerabilityPrediction NOTHING_FOUND = new AnswerabilityPrediction(false, 0);
}
