package parley.search.index.tokens;

import java.util.List;
import java.util.stream.Stream;
import parley.corpus.model.Passage;

/**
 * A passage ready to be written.
 *
 * @param titleTokens terms of its article's title and of its headings
 * @param bodyTokens terms of its text, and of the questions foreseen for it
 * @param faqKeys words of each of these questions, folded
 * @param suggestionKeys words of its article's title and of its last heading, folded; empty without
 *     one
 */
public record TokenizedPassage(
    Passage passage,
    List<TokenBuffer> titleTokens,
    List<TokenBuffer> bodyTokens,
    List<TokenBuffer> faqKeys,
    List<TokenBuffer> suggestionKeys) {
  /** All its terms, in the order in which they are read. */
  public List<TokenBuffer> allTokens() {
    return Stream.concat(titleTokens.stream(), bodyTokens.stream()).toList();
  }
}
