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
  private static final double CONFIDENT_THRESHOLD = 0.7;

  /** By words, from here on a passage is the closest there is; under it nothing is shown. */
  private static final double TENTATIVE_THRESHOLD = 0.46;

  /**
   * What is taken off where all of a question's weight is names that the passage lacks. On SQuAD
   * questions whose article is hidden .93 are refused so while 95 % of the others are kept, for .91
   * without; twice as much does the same.
   */
  private static final double MISSING_NAME_PENALTY = 0.3;

  /** A passage with so much of a short question's weight covers it, however common its words. */
  private static final double SHORT_QUERY_MIN_COVERAGE = 0.85;

  /**
   * From this cosine on a question is one that was foreseen for the passage, in other words at
   * most: another year in it gives .95. Among golden questions that are not covered the highest is
   * .91, the next .83.
   */
  private static final double FAQ_PARAPHRASE_THRESHOLD = 0.97;

  /**
   * A question of one word as telling as this, in weights of an unseen one, is a name more often
   * than not. The model, which knows whole questions, refused one in six names that stand in the
   * committed articles; words as common as "time" stay with it.
   */
  private static final double SINGLE_TERM_MIN_IDF = 0.5;

  /** So many times less likely to cover the question may a further passage be. */
  private static final double SECONDARY_PASSAGE_RELAXATION = 4;

  private final AnswerabilityModel model = AnswerabilityModel.bundled();

  /** How sure a passage is to be about a question; empty if it is not covered. */
  Optional<Certainty> classify(
      AnalyzedQuery query, ScoredPassage hit, RankedCandidates candidates) {
    if (candidates.isFaqMatch(hit)) {
      return Optional.of(Certainty.SURE);
    }
    return features(query, hit, candidates)
        .map(features -> classifyHybrid(features).or(() -> classifySingleName(query, features)))
        .orElseGet(() ->
            classifyLexical(
                normalizedLexicalScore(query, hit.lexicalScore()), candidates.termCoverage(hit)));
  }

  /**
   * Whether a passage is worth showing under one that covers the question. By meaning less is asked
   * of it: in one of twenty questions the answer stands there.
   */
  boolean isRelevantEnough(AnalyzedQuery query, ScoredPassage hit, RankedCandidates candidates) {
    return features(query, hit, candidates)
        .map(features ->
            model.probability(features)
                >= model.tentativeThreshold() / SECONDARY_PASSAGE_RELAXATION)
        .orElseGet(() -> classify(query, hit, candidates).isPresent());
  }

  /**
   * A number that grows with how much speaks for a passage covering a question: a probability where
   * meaning is known, else how much of the question's weight its score carries.
   */
  double confidence(AnalyzedQuery query, ScoredPassage hit, RankedCandidates candidates) {
    return features(query, hit, candidates)
        .map(this::probability)
        .orElseGet(() ->
            penalizeMissingNames(
                normalizedLexicalScore(query, hit.lexicalScore()), candidates.termCoverage(hit)));
  }

  /** The figures of a passage; empty where it was found by words alone. */
  Optional<AnswerabilityFeatures> features(
      AnalyzedQuery query, ScoredPassage hit, RankedCandidates candidates) {
    return hit.similarity()
        .flatMap(_ -> candidates.candidate(hit).similarity())
        .map(similarity ->
            AnswerabilityFeatures.from(
                query,
                hit,
                similarity,
                candidates.termCoverage(hit),
                candidates.similarityMargin()));
  }

  /** How sure a passage with some figures is to be about the question. */
  Optional<Certainty> classifyHybrid(AnswerabilityFeatures features) {
    double probability = probability(features);
    if (probability >= model.confidentThreshold()) {
      return Optional.of(Certainty.SURE);
    }
    return probability >= model.tentativeThreshold()
        ? Optional.of(Certainty.CLOSEST)
        : Optional.empty();
  }

  /** What was foreseen is certain, whatever else is known of it. */
  private double probability(AnswerabilityFeatures features) {
    return features.bestSimilarity() >= FAQ_PARAPHRASE_THRESHOLD ? 1 : model.probability(features);
  }

  /** A name that is asked for alone, and stands in the passage. */
  static Optional<Certainty> classifySingleName(
      AnalyzedQuery query, AnswerabilityFeatures features) {
    boolean isName =
        query.terms().size() == 1 && query.totalIdf() >= SINGLE_TERM_MIN_IDF * query.oovIdf();
    return isName && features.termCoverage() == 1
        ? Optional.of(Certainty.CLOSEST)
        : Optional.empty();
  }

  /**
   * How sure a passage found by words is to be about a question.
   *
   * @param normalizedScore see {@link #normalizedLexicalScore}
   * @param coverage what the passage carries of the question
   */
  static Optional<Certainty> classifyLexical(double normalizedScore, TermCoverage coverage) {
    double penalizedScore = penalizeMissingNames(normalizedScore, coverage);
    if (penalizedScore >= CONFIDENT_THRESHOLD) {
      return Optional.of(Certainty.SURE);
    }
    return penalizedScore >= TENTATIVE_THRESHOLD
            || coverage.matchedWeight() >= SHORT_QUERY_MIN_COVERAGE
        ? Optional.of(Certainty.CLOSEST)
        : Optional.empty();
  }

  private static double penalizeMissingNames(double normalizedScore, TermCoverage coverage) {
    return normalizedScore - MISSING_NAME_PENALTY * coverage.missingNameWeight();
  }

  /** A passage's score by words, as a part of the question's weight. */
  static double normalizedLexicalScore(AnalyzedQuery query, double lexicalScore) {
    double weight = query.totalIdf() * query.oovIdf();
    return weight == 0 ? 0 : lexicalScore / Math.sqrt(weight);
  }
}
