package parley.search;

import java.util.Optional;

/**
 * A passage found.
 *
 * @param document its number in the index it was found in
 * @param score higher is better; compares within one search only
 * @param words its score by words alone; compares between questions of one index
 * @param nearness how near it is in meaning; empty where it was ranked by words alone
 */
public record Hit(int document, double score, double words, Optional<Nearness> nearness) {
  /** The same with a higher score. */
  public Hit plus(double more) {
    return new Hit(document, score + more, words, nearness);
  }

  /** A passage ranked by words alone. */
  static Hit byWords(int document, double score) {
    return new Hit(document, score, score, Optional.empty());
  }
}
