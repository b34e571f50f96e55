package parley.search.ranking;

import java.util.Optional;
import parley.search.dense.SemanticSimilarity;

/**
 * A hit of a search.
 *
 * @param docId the passage's document in the lexical index
 * @param score higher is better; comparable within one search only
 * @param lexicalScore its score from the lexical ranker; comparable between queries of one index
 * @param similarity similarities to the query; empty if it was ranked lexically
 */
public record ScoredPassage(
    int docId, double score, double lexicalScore, Optional<SemanticSimilarity> similarity) {
  /** This hit with a higher score. */
  public ScoredPassage withBoost(double boost) {
    return new ScoredPassage(docId, score + boost, lexicalScore, similarity);
  }

  /** A hit of the lexical ranker. */
  static ScoredPassage ofLexical(int docId, double score) {
    return new ScoredPassage(docId, score, score, Optional.empty());
  }
}
