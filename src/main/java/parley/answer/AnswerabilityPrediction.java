package parley.answer;

/**
 * Whether the articles cover a question.
 *
 * @param covered whether it gets an answer
 * @param likelihood how much speaks for it, to compare questions asked by the same ranking: a
 *     probability where meaning is known, else a number from 0
 */
public record AnswerabilityPrediction(boolean covered, double likelihood) {
  static final AnswerabilityPrediction NOTHING_FOUND = new AnswerabilityPrediction(false, 0);
}
