package parley.search.index.tokens;

import java.util.List;
import java.util.stream.Stream;
import parley.corpus.model.Passage;

/**
 * A passage ready to be written.
 *
 * @param above terms of its article's title and of its headings
 * @param own terms of its text, and of the questions foreseen for it
 * @param asked words of each of these questions, folded
 * @param offered words of its article's title and of its last heading, folded; empty without one
 */
public record TokenizedPassage(
    Passage passage,
    List<TokenBuffer> above,
    List<TokenBuffer> own,
    List<TokenBuffer> asked,
    List<TokenBuffer> offered) {
  /** All its terms, in the order in which they are read. */
  public List<TokenBuffer> terms() {
    return Stream.concat(above.stream(), own.stream()).toList();
  }
}
