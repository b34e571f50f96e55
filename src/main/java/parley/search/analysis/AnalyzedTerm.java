package parley.search.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.text.Span;

/**
 * A term of a text.
 *
 * @param term the analyzed form, as in the index
 * @param span the stretch of text it comes from
 * @param position token position, counting stop words
 */
public record AnalyzedTerm(String term, Span span, int position) {
  /**
   * The longest terms of a text that do not overlap, in order: a multi-word synonym is indexed as
   * one term and as its words, and here only the whole counts.
   */
  public static List<AnalyzedTerm> longestNonOverlapping(List<AnalyzedTerm> terms) {
    List<AnalyzedTerm> selected = new ArrayList<>();
    terms.stream()
        .sorted(
            Comparator.comparingInt((AnalyzedTerm term) -> term.span().start())
                .thenComparing(term -> term.span().end(), Comparator.reverseOrder()))
        .filter(
            term -> selected.isEmpty() || selected.getLast().span().end() <= term.span().start())
        .forEachOrdered(selected::add);
    return selected;
  }
}
