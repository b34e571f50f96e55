package parley.search;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Gives Lucene terms that are known already, of several texts as if they were one field's values.
 * One stream serves all documents, so that Lucene need not look at each anew.
 */
final class TermStream extends TokenStream {
  // The first attribute to offer a term is the one Lucene reads it from.
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final BytesRef bytes = new BytesRef();

  private List<TermList> texts = List.of();
  private int text;
  private int place;

  /** Positions since the last term. */
  private int passed;

  /** Gives these texts next. */
  TermStream of(List<TermList> next) {
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
      TermList terms = texts.get(text);
      if (place < terms.size()) {
        terms.read(place, bytes);
        increment.setPositionIncrement(passed + terms.increment(place));
        passed = 0;
        place++;
        return true;
      }
      passed += terms.rest() + WordAnalysis.GAP;
      text++;
      place = 0;
    }
    return false;
  }
}
