package parley.answer;

import java.util.List;
import parley.search.dense.SemanticSimilarity;
import parley.search.query.AnalyzedQuery;
import parley.search.ranking.ScoredPassage;
import parley.search.ranking.TermCoverage;

/**
 * What tells whether a passage covers a question.
 *
 * @param strength score by words, divided by the square root of the question's weight and by that
 *     of an unseen word's weight; see {@link AnswerabilityClassifier}
 * @param whole cosine of the passage
 * @param nearest cosine of its nearest sentence, or of a question foreseen for it that is nearer
 * @param ahead by how much the nearest sentence found is ahead of the sixth passage's nearest: what
 *     is covered stands out, what is not is a little like many
 * @param share part of the question's weight whose words stand in the passage, 0 to 1
 * @param names part of the question's weight that is names which the passage has not, 0 to 1: for
 *     other words it may have others
 * @param weight logarithm of one more than the question's weight
 * @param words how near the passage's nearest sentence is word by word
 */
public record AnswerabilityFeatures(
    double strength,
    double whole,
    double nearest,
    double ahead,
    double share,
    double names,
    double weight,
    double words) {

  static AnswerabilityFeatures of(
      AnalyzedQuery question,
      ScoredPassage hit,
      SemanticSimilarity nearness,
      TermCoverage carried,
      double ahead) {
    return new AnswerabilityFeatures(
        AnswerabilityClassifier.strength(question, hit.lexicalScore()),
        nearness.passageSimilarity(),
        Math.max(nearness.bestSentenceSimilarity(), nearness.faqSimilarity().orElse(-1)),
        ahead,
        carried.matchedWeight(),
        carried.missingNameWeight(),
        Math.log1p(question.totalIdf()),
        nearness.bestMaxSim());
  }

  /** The figures in the order of {@link #NAMES}. */
  public List<Double> values() {
    return List.of(strength, whole, nearest, ahead, share, names, weight, words);
  }

  /** Names of the figures, in the order of {@link #values}. */
  public static final List<String> NAMES =
      List.of("strength", "whole", "nearest", "ahead", "share", "names", "weight", "words");
}
