package parley.answer;

import java.util.Optional;
import parley.answer.Answer.Certainty;
import parley.answer.AnswerabilityFeatures.Feature;
import parley.search.query.AnalyzedQuery;
import parley.search.ranking.ScoredPassage;
import parley.search.ranking.TermCoverage;

/**
 * Decides whether a passage answers a question (out-of-scope detection): with embeddings by a
 * calibrated logistic regression, without them by thresholds on the normalized BM25 score.
 *
 * <p>The BM25 score is divided by the square root of the query's total idf, as people phrase around
 * what they ask and a long question need not match in every term, and by the square root of the idf
 * of an unknown term, which grows with the corpus. Unknown terms have the highest idf, so a
 * question about another subject scores low however many common words it shares.
 *
 * <p>For the thresholds see src/docs/decisions/0021-lexical-answerability-thresholds.md.
 */
final class AnswerabilityClassifier {
  /** Subtracted from the score in proportion to the idf of names that the passage lacks. */
  private static final double MISSING_NAME_PENALTY = 0.3;

  /** Term coverage that is enough for a short query, whose common terms score low. */
  private static final double SHORT_QUERY_MIN_COVERAGE = 0.85;

  /** Cosine to an FAQ question from which a question is a paraphrase of it. */
  private static final double FAQ_PARAPHRASE_THRESHOLD = 0.97;

  /**
   * Share of the highest idf from which a one-word question is taken for a name, which the model,
   * trained on whole questions, often refuses.
   */
  private static final double SINGLE_TERM_MIN_IDF = 0.5;

  /** A secondary passage may have this fraction of the threshold probability. */
  private static final double SECONDARY_PASSAGE_RELAXATION = 4;

  private final AnswerabilityModel model = AnswerabilityModel.bundled();

  /** The certainty that a passage answers a question; empty if it does not. */
  Optional<Certainty> classify(
      AnalyzedQuery query, ScoredPassage hit, RerankedCandidates candidates) {
    if (candidates.isFaqMatch(hit)) {
      return Optional.of(Certainty.SURE);
    }
    Optional<AnswerabilityFeatures> features = features(query, hit, candidates);
    if (features.filter(AnswerabilityClassifier::isFaqParaphrase).isPresent()) {
      return Optional.of(Certainty.SURE);
    }
    return features
        .map(each -> classifyHybrid(each).or(() -> classifySingleName(query, each)))
        .orElseGet(() ->
            classifyLexical(
                normalizedLexicalScore(query, hit.lexicalScore()),
                candidates.termCoverage(hit),
                AnswerabilityFeatures.isSmallFolder(candidates.passageCount())))
        .map(certainty -> sureOnlyIfAnswering(certainty, hit, candidates));
  }

  /** Sure means that it answers: the marked sentence is of the kind asked for, and new enough. */
  private static Certainty sureOnlyIfAnswering(
      Certainty certainty, ScoredPassage hit, RerankedCandidates candidates) {
    return certainty == Certainty.SURE
            && !(candidates.candidate(hit).marksExpectedAnswer() && candidates.isUpToDate(hit))
        ? Certainty.CLOSEST
        : certainty;
  }

  /**
   * Whether a passage may be shown below one that answers the question. The hybrid threshold is
   * lower than that of the first passage.
   */
  boolean isRelevantEnough(AnalyzedQuery query, ScoredPassage hit, RerankedCandidates candidates) {
    return features(query, hit, candidates)
        .map(features ->
            model.probability(features)
                >= model.thresholds(features).tentative() / SECONDARY_PASSAGE_RELAXATION)
        .orElseGet(() ->
            classifyLexical(
                    normalizedLexicalScore(query, hit.lexicalScore()),
                    candidates.termCoverage(hit),
                    false)
                .isPresent());
  }

  /**
   * Confidence that a passage answers a question: the model's probability with embeddings, else the
   * penalized BM25 score.
   */
  double confidence(AnalyzedQuery query, ScoredPassage hit, RerankedCandidates candidates) {
    return features(query, hit, candidates)
        .map(this::probability)
        .orElseGet(() ->
            penalizeMissingNames(
                normalizedLexicalScore(query, hit.lexicalScore()), candidates.termCoverage(hit)));
  }

  /** The features of a hit; empty without embeddings. */
  Optional<AnswerabilityFeatures> features(
      AnalyzedQuery query, ScoredPassage hit, RerankedCandidates candidates) {
    return hit.similarity()
        .flatMap(_ -> candidates.candidate(hit).similarity())
        .map(similarity ->
            AnswerabilityFeatures.extract(
                similarity, candidates.termCoverage(hit), candidates.passageCount()));
  }

  /** The certainty by the model; empty if the passage does not answer. */
  Optional<Certainty> classifyHybrid(AnswerabilityFeatures features) {
    return model.thresholds(features).classify(probability(features));
  }

  /** A paraphrase of an FAQ question is certain, whatever the other features. */
  private double probability(AnswerabilityFeatures features) {
    return isFaqParaphrase(features) ? 1 : model.probability(features);
  }

  private static boolean isFaqParaphrase(AnswerabilityFeatures features) {
    return features.bestSimilarity() >= FAQ_PARAPHRASE_THRESHOLD;
  }

  /** Accepts a query that is a single name occurring in the passage. */
  static Optional<Certainty> classifySingleName(
      AnalyzedQuery query, AnswerabilityFeatures features) {
    boolean isName =
        query.terms().size() == 1
            && query.totalIdf() >= SINGLE_TERM_MIN_IDF * query.outOfVocabularyIdf();
    return isName && features.get(Feature.TERM_COVERAGE) == 1
        ? Optional.of(Certainty.CLOSEST)
        : Optional.empty();
  }

  /**
   * The certainty by the BM25 score; empty if the passage does not answer.
   *
   * @param normalizedScore see {@link #normalizedLexicalScore}
   * @param coverage query terms that occur in the passage
   * @param isSmallFolder whether the closest passage is shown rather than none
   */
  static Optional<Certainty> classifyLexical(
      double normalizedScore, TermCoverage coverage, boolean isSmallFolder) {
    return (isSmallFolder
            ? AnswerabilityThresholds.LEXICAL_SMALL_FOLDER
            : AnswerabilityThresholds.LEXICAL)
        .classify(penalizeMissingNames(normalizedScore, coverage))
        .or(() ->
            coverage.matchedIdfShare() >= SHORT_QUERY_MIN_COVERAGE
                ? Optional.of(Certainty.CLOSEST)
                : Optional.empty());
  }

  private static double penalizeMissingNames(double normalizedScore, TermCoverage coverage) {
    return normalizedScore - MISSING_NAME_PENALTY * coverage.missingNameIdfShare();
  }

  /** The BM25 score normalized by the idf of the query; 0 if the query has no terms. */
  static double normalizedLexicalScore(AnalyzedQuery query, double lexicalScore) {
    double weight = query.totalIdf() * query.outOfVocabularyIdf();
    return weight == 0 ? 0 : lexicalScore / Math.sqrt(weight);
  }
}
