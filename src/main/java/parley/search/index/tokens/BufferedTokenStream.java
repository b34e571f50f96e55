package parley.search.index.tokens;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import parley.search.analysis.TextAnalyzers;

/**
 * Replays buffered tokens to Lucene, several texts as if they were the values of one field. Reused
 * for all documents, so that Lucene need not inspect the attributes of each again.
 */
public final class BufferedTokenStream extends TokenStream {
  // Lucene reads the term from the first attribute that has one.
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute positionIncrement =
      addAttribute(PositionIncrementAttribute.class);
  private final BytesRef bytes = new BytesRef();

  private List<TokenBuffer> buffers = List.of();
  private int bufferIndex;
  private int tokenIndex;

  /** Position increment since the last token. */
  private int pendingIncrement;

  /** Sets what to replay next. */
  public BufferedTokenStream setBuffers(List<TokenBuffer> tokenBuffers) {
    buffers = tokenBuffers;
    return this;
  }

  @Override
  public void reset() {
    term.setBytesRef(bytes);
    bufferIndex = 0;
    tokenIndex = 0;
    pendingIncrement = 0;
  }

  @Override
  public boolean incrementToken() {
    while (bufferIndex < buffers.size()) {
      TokenBuffer buffer = buffers.get(bufferIndex);
      if (tokenIndex < buffer.size()) {
        buffer.read(tokenIndex, bytes);
        positionIncrement.setPositionIncrement(
            pendingIncrement + buffer.positionIncrement(tokenIndex));
        pendingIncrement = 0;
        tokenIndex++;
        return true;
      }
      pendingIncrement += buffer.trailingPositionIncrement() + TextAnalyzers.POSITION_INCREMENT_GAP;
      bufferIndex++;
      tokenIndex = 0;
    }
    return false;
  }
}
