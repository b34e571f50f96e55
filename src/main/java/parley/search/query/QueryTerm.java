package parley.search.query;

import java.util.List;
import parley.text.Span;

/**
 * A term of a query.
 *
 * @param span where it stands in the question
 * @param position its token position, counting words that are not searched for
 * @param term the analyzed form of the word
 * @param match whether the index has the term
 * @param indexTerms the index terms searched for: the term itself, or corrections of a misspelt
 *     word; empty if there are none
 * @param idf BM25's inverse document frequency, of the most frequent index term
 * @param isNameOrNumber whether it is likely a name or a number, which is hardly ever paraphrased
 */
public record QueryTerm(
    Span span,
    int position,
    String term,
    Match match,
    List<String> indexTerms,
    double idf,
    boolean isNameOrNumber) {
  /** How a term matches the index. */
  public enum Match {
    IN_INDEX,
    /** Not in the index, but a misspelling of terms that are. */
    CORRECTED,
    OUT_OF_VOCABULARY
  }

  public QueryTerm {
    indexTerms = List.copyOf(indexTerms);
  }
}
