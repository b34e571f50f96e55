package parley.search.index;

import java.util.List;
import parley.corpus.model.Passage;
import parley.search.analysis.AnalyzedTerm;

/**
 * A passage with the index terms of its text.
 *
 * @param terms the terms with their spans in the passage's text
 */
public record AnalyzedPassage(Passage passage, List<AnalyzedTerm> terms) {
  public AnalyzedPassage {
    terms = List.copyOf(terms);
  }
}
