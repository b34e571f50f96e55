package parley.search;

import java.util.List;
import parley.corpus.Passage;

/**
 * A passage ready to be written.
 *
 * @param terms those of its article's title, of its headings and of its text, in this order
 */
record AnalysedPassage(Passage passage, List<TermList> terms) {}
