package parley.answer;

import java.util.Optional;
import parley.answer.Answer.Certainty;
import parley.search.SearchQuestion;

/**
 * Decides from words whether a passage covers a question. What counts is how much of the question's
 * weight (the inverse document frequencies of its words) the passage's score carries. Words that
 * the corpus has never seen weigh most, so that a question about something else carries little
 * however many common words it shares. The score is divided by the square root of the weight, since
 * people write around what they ask and a long question need not be met in every word; and by the
 * square root of the weight of an unseen word, which grows with the corpus.
 *
 * <p>Calibrated on the tune half of the golden questions and on SQuAD 2.0 (646 paragraphs). At
 * {@link #CLOSEST} the golden half keeps 92 % of the covered questions and refuses 94 % of the
 * others; SQuAD keeps 98 % and refuses 71 % of those whose article is hidden. At {@link #SURE}
 * about 5 % of either collection's uncovered questions remain.
 */
final class Coverage {
  /** From here on a passage is about what was asked. */
  private static final double SURE = 0.52;

  /** From here on a passage is the closest there is; under it nothing is shown. */
  private static final double CLOSEST = 0.37;

  /** A passage with so much of a short question's weight covers it, however common its words. */
  private static final double NEARLY_ALL = 0.85;

  private Coverage() {}

  /**
   * How sure a passage is to be about a question; empty if it is not covered.
   *
   * @param question the question
   * @param score score of the passage
   * @param share part of the question's weight whose words stand in the passage, 0 to 1
   */
  static Optional<Certainty> of(SearchQuestion question, double score, double share) {
    double weight = question.weight() * question.unseenWeight();
    double strength = weight == 0 ? 0 : score / Math.sqrt(weight);
    if (strength >= SURE) {
      return Optional.of(Certainty.SURE);
    }
    return strength >= CLOSEST || share >= NEARLY_ALL
        ? Optional.of(Certainty.CLOSEST)
        : Optional.empty();
  }
}
