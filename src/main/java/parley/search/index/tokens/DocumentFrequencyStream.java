package parley.search.index.tokens;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/** Gives Lucene every word that was counted, as a term that stands there so many times. */
public final class DocumentFrequencyStream extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final BytesRef bytes = new BytesRef();
  private final DocumentFrequencies frequencies;
  private int next;

  public DocumentFrequencyStream(DocumentFrequencies frequencies) {
    this.frequencies = frequencies;
  }

  @Override
  public void reset() {
    term.setBytesRef(bytes);
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == frequencies.size()) {
      return false;
    }
    frequencies.read(next, bytes);
    frequency.setTermFrequency(frequencies.documentFrequency(next));
    next++;
    return true;
  }
}
