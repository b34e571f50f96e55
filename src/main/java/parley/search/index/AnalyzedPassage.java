package parley.search.index;

import java.util.List;
import parley.corpus.model.Passage;
import parley.search.analysis.AnalyzedTerm;

/**
 * A passage with its terms.
 *
 * @param passage the passage
 * @param terms the terms of its text, as questions are matched with them
 */
public record AnalyzedPassage(Passage passage, List<AnalyzedTerm> terms) {
  public AnalyzedPassage {
    terms = List.copyOf(terms);
  }
}
