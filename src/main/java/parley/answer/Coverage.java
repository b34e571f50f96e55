package parley.answer;

import java.util.Optional;
import java.util.function.DoubleSupplier;
import parley.answer.Answer.Certainty;
import parley.search.Hit;
import parley.search.SearchQuestion;

/**
 * Decides whether a passage covers a question: by a calibrated model where meaning is known, else
 * from words.
 *
 * <p>Of words, what counts is how much of the question's weight (the inverse document frequencies
 * of its words) the passage's score carries. Words that the corpus has never seen weigh most, so
 * that a question about something else carries little however many common words it shares. The
 * score is divided by the square root of the weight, since people write around what they ask and a
 * long question need not be met in every word; and by the square root of the weight of an unseen
 * word, which grows with the corpus.
 */
final class Coverage {
  /** By words, from here on a passage is about what was asked. */
  private static final double SURE = 0.52;

  /** By words, from here on a passage is the closest there is; under it nothing is shown. */
  private static final double CLOSEST = 0.47;

  /** A passage with so much of a short question's weight covers it, however common its words. */
  private static final double NEARLY_ALL = 0.85;

  /**
   * From this cosine on a question is one that was foreseen for the passage, in other words at
   * most: another year in it gives .95. Among golden questions that are not covered the highest is
   * .83.
   */
  private static final double FORESEEN = 0.97;

  /**
   * A question of one word as telling as this, in weights of an unseen one, is a name more often
   * than not. The model, which knows whole questions, refused one in six names that stand in the
   * committed articles; words as common as "time" stay with it.
   */
  private static final double NAME = 0.5;

  /** So many times less likely to cover the question may a further passage be. */
  private static final double FURTHER = 4;

  private final CoverageModel model = CoverageModel.shipped();

  /** How sure a passage is to be about a question; empty if it is not covered. */
  Optional<Certainty> of(SearchQuestion question, Hit hit, Candidates among) {
    return figures(question, hit, among)
        .map(figures -> byMeaning(figures).or(() -> byName(question, figures)))
        .orElseGet(() -> byWords(question, hit.words(), () -> among.carried(hit).share()));
  }

  /**
   * Whether a passage is worth showing under one that covers the question. By meaning less is asked
   * of it: in one of twenty questions the answer stands there.
   */
  boolean mayHelp(SearchQuestion question, Hit hit, Candidates among) {
    return figures(question, hit, among)
        .map(figures -> model.probability(figures) >= model.closest() / FURTHER)
        .orElseGet(() -> of(question, hit, among).isPresent());
  }

  /**
   * A number that grows with how much speaks for a passage covering a question: a probability where
   * meaning is known, else how much of the question's weight its score carries.
   */
  double likelihood(SearchQuestion question, Hit hit, Candidates among) {
    return figures(question, hit, among)
        .map(figures -> figures.asked() >= FORESEEN ? 1 : model.probability(figures))
        .orElseGet(() -> strength(question, hit.words()));
  }

  /** The figures of a passage; empty where it was found by words alone. */
  Optional<CoverageFigures> figures(SearchQuestion question, Hit hit, Candidates among) {
    return hit.nearness()
        .flatMap(_ -> among.read(hit).nearness())
        .map(nearness ->
            CoverageFigures.of(question, hit, nearness, among.carried(hit), among.ahead()));
  }

  /** How sure a passage with some figures is to be about the question. */
  Optional<Certainty> byMeaning(CoverageFigures figures) {
    double probability = model.probability(figures);
    if (probability >= model.sure() || figures.asked() >= FORESEEN) {
      return Optional.of(Certainty.SURE);
    }
    return probability >= model.closest() ? Optional.of(Certainty.CLOSEST) : Optional.empty();
  }

  /** A name that is asked for alone, and stands in the passage. */
  static Optional<Certainty> byName(SearchQuestion question, CoverageFigures figures) {
    return question.words().size() == 1 && figures.heaviest() >= NAME && figures.missing() == 0
        ? Optional.of(Certainty.CLOSEST)
        : Optional.empty();
  }

  /**
   * How sure a passage found by words is to be about a question.
   *
   * @param score score of the passage by words
   * @param share part of the question's weight whose words stand in the passage, 0 to 1; asked for
   *     only where the score does not tell
   */
  static Optional<Certainty> byWords(SearchQuestion question, double score, DoubleSupplier share) {
    double strength = strength(question, score);
    if (strength >= SURE) {
      return Optional.of(Certainty.SURE);
    }
    return strength >= CLOSEST || share.getAsDouble() >= NEARLY_ALL
        ? Optional.of(Certainty.CLOSEST)
        : Optional.empty();
  }

  static double strength(SearchQuestion question, double score) {
    double weight = question.weight() * question.unseenWeight();
    return weight == 0 ? 0 : score / Math.sqrt(weight);
  }
}
