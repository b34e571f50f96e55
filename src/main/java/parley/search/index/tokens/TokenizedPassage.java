package parley.search.index.tokens;

import java.util.List;
import java.util.stream.Stream;
import parley.corpus.model.Passage;

/**
 * A passage analyzed for indexing.
 *
 * @param titleTokens index terms of the article's title and of each heading
 * @param bodyTokens index terms of the text and of each FAQ question
 * @param faqKeys folded words of each FAQ question
 * @param suggestionKeys folded words of the article's title and of the last heading; empty without
 *     headings
 */
public record TokenizedPassage(
    Passage passage,
    List<TokenBuffer> titleTokens,
    List<TokenBuffer> bodyTokens,
    List<TokenBuffer> faqKeys,
    List<TokenBuffer> suggestionKeys) {
  /** Title and body tokens, the values of the content field. */
  public List<TokenBuffer> allTokens() {
    return Stream.concat(titleTokens.stream(), bodyTokens.stream()).toList();
  }
}
