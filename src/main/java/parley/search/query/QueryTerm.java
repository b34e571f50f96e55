package parley.search.query;

import java.util.List;
import parley.text.Span;

/**
 * A word of a question that is searched for.
 *
 * @param span where it stands in the question
 * @param position its place among the question's words, counting those not searched for
 * @param term what it is taken for
 * @param match whether the index knows it
 * @param indexTerms terms of the index it matches: itself, or those nearest to a misspelt word;
 *     empty where nothing is near
 * @param idf how much it tells: its inverse document frequency
 * @param isNameOrNumber whether it seems to be a name or a number, for which nobody would have
 *     another word
 */
public record QueryTerm(
    Span span,
    int position,
    String term,
    Match match,
    List<String> indexTerms,
    double idf,
    boolean isNameOrNumber) {
  /** What the index knows of a word. */
  public enum Match {
    IN_INDEX,
    /** Not in the index, but near to words that are. */
    CORRECTED,
    OUT_OF_VOCABULARY
  }

  public QueryTerm {
    indexTerms = List.copyOf(indexTerms);
  }
}
