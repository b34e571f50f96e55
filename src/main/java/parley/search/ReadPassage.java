package parley.search;

import java.util.List;
import parley.corpus.Passage;

/**
 * A passage with its terms.
 *
 * @param passage the passage
 * @param terms the terms of its text, as questions are matched with them
 */
public record ReadPassage(Passage passage, List<TextTerm> terms) {
  public ReadPassage {
    terms = List.copyOf(terms);
  }
}
