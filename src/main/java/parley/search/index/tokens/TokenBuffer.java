package parley.search.index.tokens;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/** Terms of a text in order, one after the other in one array, as they will stand in the index. */
public final class TokenBuffer {
  private byte[] bytes = new byte[512];
  private int[] endOffsets = new int[64];
  private int[] positionIncrements = new int[64];
  private int size;
  private int trailingPositionIncrement;

  /**
   * Adds a term.
   *
   * @param positionIncrement how many positions it stands after the one before
   */
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

  /** Sets how many positions follow the last term. */
  void setTrailingPositionIncrement(int increment) {
    trailingPositionIncrement = increment;
  }

  int size() {
    return size;
  }

  /** Sets the bytes of a term, which are not to be changed. */
  void read(int index, BytesRef into) {
    into.bytes = bytes;
    into.offset = endOffset(index);
    into.length = endOffsets[index] - into.offset;
  }

  /** All terms of some lists with a space between. */
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
