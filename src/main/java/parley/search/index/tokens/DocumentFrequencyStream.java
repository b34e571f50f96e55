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
  private final DocumentFrequencies counts;
  private int next;

  public DocumentFrequencyStream(DocumentFrequencies counts) {
    this.counts = counts;
  }

  @Override
  public void reset() {
    term.setBytesRef(bytes);
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == counts.size()) {
      return false;
    }
    counts.read(next, bytes);
    frequency.setTermFrequency(counts.passages(next));
    next++;
    return true;
  }
}
