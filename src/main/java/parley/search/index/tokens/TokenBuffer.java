package parley.search.index.tokens;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/** The tokens of a text in order: term bytes in one array, with position increments. */
public final class TokenBuffer {
  private byte[] bytes = new byte[512];
  private int[] endOffsets = new int[64];
  private int[] positionIncrements = new int[64];
  private int size;
  private int trailingPositionIncrement;

  /** Appends a token. */
  void add(BytesRef term, int positionIncrement) {
    int start = endOffset(size);
    if (size == endOffsets.length) {
      endOffsets = Arrays.copyOf(endOffsets, 2 * size);
      positionIncrements = Arrays.copyOf(positionIncrements, 2 * size);
    }
    if (start + term.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, start + term.length));
    }
    System.arraycopy(term.bytes, term.offset, bytes, start, term.length);
    endOffsets[size] = start + term.length;
    positionIncrements[size] = positionIncrement;
    size++;
  }

  /** Sets the position increment at the end of the text, such as for trailing stop words. */
  void setTrailingPositionIncrement(int increment) {
    trailingPositionIncrement = increment;
  }

  int size() {
    return size;
  }

  /** Points {@code into} at the bytes of a term, which must not be changed. */
  void read(int index, BytesRef into) {
    into.bytes = bytes;
    into.offset = endOffset(index);
    into.length = endOffsets[index] - into.offset;
  }

  /** All terms of these buffers, joined by spaces. */
  public static BytesRef join(List<TokenBuffer> buffers) {
    BytesRefBuilder joinedTerms = new BytesRefBuilder();
    BytesRef term = new BytesRef();
    for (TokenBuffer buffer : buffers) {
      for (int index = 0; index < buffer.size; index++) {
        if (joinedTerms.length() > 0) {
          joinedTerms.append((byte) ' ');
        }
        buffer.read(index, term);
        joinedTerms.append(term);
      }
    }
    return joinedTerms.toBytesRef();
  }

  int positionIncrement(int index) {
    return positionIncrements[index];
  }

  int trailingPositionIncrement() {
    return trailingPositionIncrement;
  }

  private int endOffset(int termCount) {
    return termCount == 0 ? 0 : endOffsets[termCount - 1];
  }
}
