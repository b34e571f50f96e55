package parley.search.index.tokens;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/** Emits every counted term with its document frequency as term frequency. */
public final class DocumentFrequencyStream extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final BytesRef bytes = new BytesRef();
  private final DocumentFrequencies frequencies;
  private int next;

  /** Streams these counts. */
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
