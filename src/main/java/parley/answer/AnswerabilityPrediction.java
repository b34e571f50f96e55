package parley.answer;

/**
 * A prediction whether the corpus answers a question.
 *
 * @param isAnswerable whether the question gets an answer
 * @param confidence comparable between questions of the same ranking: a probability if hybrid, a
 *     penalized BM25 score if lexical
 */
public record AnswerabilityPrediction(boolean isAnswerable, double confidence) {
  static final AnswerabilityPrediction NOTHING_FOUND = new AnswerabilityPrediction(false, 0);
}
