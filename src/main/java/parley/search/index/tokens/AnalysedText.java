package parley.search.index.tokens;

/**
 * A text's terms, for as many fields and passages as it belongs to.
 *
 * @param terms as questions are matched with them
 * @param foldedTokens as they are written, folded
 */
record AnalysedText(TokenBuffer terms, TokenBuffer foldedTokens) {}
