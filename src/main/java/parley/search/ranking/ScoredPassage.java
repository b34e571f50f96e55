package parley.search.ranking;

import java.util.Optional;
import parley.search.dense.SemanticSimilarity;

/**
 * A passage found.
 *
 * @param docId its number in the index it was found in
 * @param score higher is better; compares within one search only
 * @param lexicalScore its score by words alone; compares between questions of one index
 * @param similarity how near it is in meaning; empty where it was ranked by words alone
 */
public record ScoredPassage(
    int docId, double score, double lexicalScore, Optional<SemanticSimilarity> similarity) {
  /** The same with a higher score. */
  public ScoredPassage withBoost(double boost) {
    return new ScoredPassage(docId, score + boost, lexicalScore, similarity);
  }

  /** A passage ranked by words alone. */
  static ScoredPassage ofLexical(int docId, double score) {
    return new ScoredPassage(docId, score, score, Optional.empty());
  }
}
