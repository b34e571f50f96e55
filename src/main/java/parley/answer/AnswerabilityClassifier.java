package parley.answer;

import java.util.Optional;
import parley.answer.Answer.Certainty;
import parley.search.query.AnalyzedQuery;
import parley.search.ranking.ScoredPassage;
import parley.search.ranking.TermCoverage;

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
final class AnswerabilityClassifier {
  /**
   * By words, from here on a passage is about what was asked. Of questions that are not covered
   * .036 of the golden tune half and .007 of SQuAD's are told to be, of the covered .80 and .76; at
   * .52 it was .145 and .037, for .96 and .92.
   */
  private static final double SURE = 0.7;

  /** By words, from here on a passage is the closest there is; under it nothing is shown. */
  private static final double CLOSEST = 0.46;

  /**
   * What is taken off where all of a question's weight is names that the passage lacks. On SQuAD
   * questions whose article is hidden .93 are refused so while 95 % of the others are kept, for .91
   * without; twice as much does the same.
   */
  private static final double NAMES = 0.3;

  /** A passage with so much of a short question's weight covers it, however common its words. */
  private static final double NEARLY_ALL = 0.85;

  /**
   * From this cosine on a question is one that was foreseen for the passage, in other words at
   * most: another year in it gives .95. Among golden questions that are not covered the highest is
   * .91, the next .83.
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

  private final AnswerabilityModel model = AnswerabilityModel.shipped();

  /** How sure a passage is to be about a question; empty if it is not covered. */
  Optional<Certainty> of(AnalyzedQuery question, ScoredPassage hit, RankedCandidates among) {
    if (among.isForeseen(hit)) {
      return Optional.of(Certainty.SURE);
    }
    return figures(question, hit, among)
        .map(figures -> byMeaning(figures).or(() -> byName(question, figures)))
        .orElseGet(() -> byWords(strength(question, hit.lexicalScore()), among.carried(hit)));
  }

  /**
   * Whether a passage is worth showing under one that covers the question. By meaning less is asked
   * of it: in one of twenty questions the answer stands there.
   */
  boolean mayHelp(AnalyzedQuery question, ScoredPassage hit, RankedCandidates among) {
    return figures(question, hit, among)
        .map(figures -> model.probability(figures) >= model.closest() / FURTHER)
        .orElseGet(() -> of(question, hit, among).isPresent());
  }

  /**
   * A number that grows with how much speaks for a passage covering a question: a probability where
   * meaning is known, else how much of the question's weight its score carries.
   */
  double likelihood(AnalyzedQuery question, ScoredPassage hit, RankedCandidates among) {
    return figures(question, hit, among)
        .map(this::probability)
        .orElseGet(() -> without(strength(question, hit.lexicalScore()), among.carried(hit)));
  }

  /** The figures of a passage; empty where it was found by words alone. */
  Optional<AnswerabilityFeatures> figures(
      AnalyzedQuery question, ScoredPassage hit, RankedCandidates among) {
    return hit.similarity()
        .flatMap(_ -> among.read(hit).nearness())
        .map(nearness ->
            AnswerabilityFeatures.of(question, hit, nearness, among.carried(hit), among.ahead()));
  }

  /** How sure a passage with some figures is to be about the question. */
  Optional<Certainty> byMeaning(AnswerabilityFeatures figures) {
    double probability = probability(figures);
    if (probability >= model.sure()) {
      return Optional.of(Certainty.SURE);
    }
    return probability >= model.closest() ? Optional.of(Certainty.CLOSEST) : Optional.empty();
  }

  /** What was foreseen is certain, whatever else is known of it. */
  private double probability(AnswerabilityFeatures figures) {
    return figures.nearest() >= FORESEEN ? 1 : model.probability(figures);
  }

  /** A name that is asked for alone, and stands in the passage. */
  static Optional<Certainty> byName(AnalyzedQuery question, AnswerabilityFeatures figures) {
    boolean name = question.terms().size() == 1 && question.totalIdf() >= NAME * question.oovIdf();
    return name && figures.share() == 1 ? Optional.of(Certainty.CLOSEST) : Optional.empty();
  }

  /**
   * How sure a passage found by words is to be about a question.
   *
   * @param strength see {@link #strength}
   * @param carried what the passage carries of the question
   */
  static Optional<Certainty> byWords(double strength, TermCoverage carried) {
    double left = without(strength, carried);
    if (left >= SURE) {
      return Optional.of(Certainty.SURE);
    }
    return left >= CLOSEST || carried.matchedWeight() >= NEARLY_ALL
        ? Optional.of(Certainty.CLOSEST)
        : Optional.empty();
  }

  private static double without(double strength, TermCoverage carried) {
    return strength - NAMES * carried.missingNameWeight();
  }

  /** A passage's score by words, as a part of the question's weight. */
  static double strength(AnalyzedQuery question, double score) {
    double weight = question.totalIdf() * question.oovIdf();
    return weight == 0 ? 0 : score / Math.sqrt(weight);
  }
}
