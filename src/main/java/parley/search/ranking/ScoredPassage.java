package parley.search.ranking;

import java.util.Optional;
import parley.search.dense.SemanticSimilarity;

/**
 * A passage found.
 *
 * @param document its number in the index it was found in
 * @param score higher is better; compares within one search only
 * @param words its score by words alone; compares between questions of one index
 * @param nearness how near it is in meaning; empty where it was ranked by words alone
 */
public record ScoredPassage(
    int document, double score, double words, Optional<SemanticSimilarity> nearness) {
  /** The same with a higher score. */
  public ScoredPassage plus(double more) {
    return new ScoredPassage(document, score + more, words, nearness);
  }

  /** A passage ranked by words alone. */
  static ScoredPassage byWords(int document, double score) {
    return new ScoredPassage(document, score, score, Optional.empty());
  }
}
