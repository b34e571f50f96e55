package parley.search.index.tokens;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import parley.search.analysis.TextAnalyzers;

/**
 * Gives Lucene terms that are known already, of several texts as if they were one field's values.
 * One stream serves all documents, so that Lucene need not look at each anew.
 */
public final class BufferedTokenStream extends TokenStream {
  // The first attribute to offer a term is the one Lucene reads it from.
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final BytesRef bytes = new BytesRef();

  private List<TokenBuffer> texts = List.of();
  private int text;
  private int place;

  /** Positions since the last term. */
  private int passed;

  /** Gives these texts next. */
  public BufferedTokenStream of(List<TokenBuffer> next) {
    texts = next;
    return this;
  }

  @Override
  public void reset() {
    term.setBytesRef(bytes);
    text = 0;
    place = 0;
    passed = 0;
  }

  @Override
  public boolean incrementToken() {
    while (text < texts.size()) {
      TokenBuffer terms = texts.get(text);
      if (place < terms.size()) {
        terms.read(place, bytes);
        increment.setPositionIncrement(passed + terms.increment(place));
        passed = 0;
        place++;
        return true;
      }
      passed += terms.rest() + TextAnalyzers.GAP;
      text++;
      place = 0;
    }
    return false;
  }
}
