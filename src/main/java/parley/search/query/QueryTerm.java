package parley.search.query;

import java.util.List;
import parley.text.Span;

/**
 * A word of a question that is searched for.
 *
 * @param span where it stands in the question
 * @param position its place among the question's words, counting those not searched for
 * @param term what it is taken for
 * @param standing whether the index knows it
 * @param terms terms of the index it matches: itself, or those nearest to a misspelt word; empty
 *     where nothing is near
 * @param weight how much it tells: its inverse document frequency
 * @param name whether it seems to be a name or a number, for which nobody would have another word
 */
public record QueryTerm(
    Span span,
    int position,
    String term,
    Standing standing,
    List<String> terms,
    double weight,
    boolean name) {
  /** What the index knows of a word. */
  public enum Standing {
    KNOWN,
    /** Not in the index, but near to words that are. */
    MISSPELT,
    UNKNOWN
  }

  public QueryTerm {
    terms = List.copyOf(terms);
  }
}
