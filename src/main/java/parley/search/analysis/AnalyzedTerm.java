package parley.search.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.text.Span;

/**
 * A term with the stretch of text it stands for.
 *
 * @param term what the index holds
 * @param span the stretch of the text
 * @param position word position, counting words left out
 */
public record AnalyzedTerm(String term, Span span, int position) {
  /**
   * Terms of a text of which none stands in another: a name of several words is a term, and so is
   * each of its words; the longest one counts. In order.
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
