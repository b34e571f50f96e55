package parley.search;

import parley.corpus.Span;

/**
 * A term with the stretch of text it stands for.
 *
 * @param term what the index holds
 * @param span the stretch of the text
 * @param position word position, counting words left out
 */
public record TextTerm(String term, Span span, int position) {}
