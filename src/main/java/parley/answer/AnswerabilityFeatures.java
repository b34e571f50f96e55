package parley.answer;

import java.util.List;
import parley.search.dense.SemanticSimilarity;
import parley.search.query.AnalyzedQuery;
import parley.search.ranking.ScoredPassage;
import parley.search.ranking.TermCoverage;

/**
 * What tells whether a passage covers a question.
 *
 * @param lexicalScore score by words, divided by the square root of the question's weight and by
 *     that of an unseen word's weight; see {@link AnswerabilityClassifier}
 * @param passageSimilarity cosine of the passage
 * @param bestSimilarity cosine of its nearest sentence, or of a question foreseen for it that is
 *     nearer
 * @param margin by how much the nearest sentence found is ahead of the sixth passage's nearest:
 *     what is covered stands out, what is not is a little like many
 * @param termCoverage part of the question's weight whose words stand in the passage, 0 to 1
 * @param missingNameWeight part of the question's weight that is names which the passage has not, 0
 *     to 1: for other words it may have others
 * @param logQueryIdf logarithm of one more than the question's weight
 * @param maxSim how near the passage's nearest sentence is word by word
 */
public record AnswerabilityFeatures(
    double lexicalScore,
    double passageSimilarity,
    double bestSimilarity,
    double margin,
    double termCoverage,
    double missingNameWeight,
    double logQueryIdf,
    double maxSim) {

  static AnswerabilityFeatures from(
      AnalyzedQuery query,
      ScoredPassage hit,
      SemanticSimilarity similarity,
      TermCoverage coverage,
      double margin) {
    return new AnswerabilityFeatures(
        AnswerabilityClassifier.normalizedLexicalScore(query, hit.lexicalScore()),
        similarity.passageSimilarity(),
        Math.max(similarity.bestSentenceSimilarity(), similarity.faqSimilarity().orElse(-1)),
        margin,
        coverage.matchedWeight(),
        coverage.missingNameWeight(),
        Math.log1p(query.totalIdf()),
        similarity.bestMaxSim());
  }

  /** The figures in the order of {@link #FEATURE_NAMES}. */
  public List<Double> values() {
    return List.of(
        lexicalScore,
        passageSimilarity,
        bestSimilarity,
        margin,
        termCoverage,
        missingNameWeight,
        logQueryIdf,
        maxSim);
  }

  /** Names of the figures, in the order of {@link #values}. */
  public static final List<String> FEATURE_NAMES =
      List.of("strength", "whole", "nearest", "ahead", "share", "names", "weight", "words");
}
