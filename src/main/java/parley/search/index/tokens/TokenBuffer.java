package parley.search.index.tokens;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/** Terms of a text in order, one after the other in one array, as they will stand in the index. */
public final class TokenBuffer {
  private byte[] bytes = new byte[512];
  private int[] ends = new int[64];
  private int[] increments = new int[64];
  private int size;
  private int rest;

  /**
   * Adds a term.
   *
   * @param increment how many positions it stands after the one before
   */
  void add(BytesRef term, int increment) {
    int start = end(size);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
      increments = Arrays.copyOf(increments, 2 * size);
    }
    if (start + term.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, start + term.length));
    }
    System.arraycopy(term.bytes, term.offset, bytes, start, term.length);
    ends[size] = start + term.length;
    increments[size] = increment;
    size++;
  }

  /** Sets how many positions follow the last term. */
  void setRest(int positions) {
    rest = positions;
  }

  int size() {
    return size;
  }

  /** Sets the bytes of a term, which are not to be changed. */
  void read(int place, BytesRef into) {
    into.bytes = bytes;
    into.offset = end(place);
    into.length = ends[place] - into.offset;
  }

  /** All terms of some lists with a space between. */
  public static BytesRef joined(List<TokenBuffer> lists) {
    BytesRefBuilder joined = new BytesRefBuilder();
    BytesRef term = new BytesRef();
    for (TokenBuffer list : lists) {
      for (int place = 0; place < list.size; place++) {
        if (joined.length() > 0) {
          joined.append((byte) ' ');
        }
        list.read(place, term);
        joined.append(term);
      }
    }
    return joined.toBytesRef();
  }

  int increment(int place) {
    return increments[place];
  }

  int rest() {
    return rest;
  }

  private int end(int terms) {
    return terms == 0 ? 0 : ends[terms - 1];
  }
}
