package parley.search.index.tokens;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/**
 * Counts in how many passages each word stands. That is all that is asked of words as they are
 * written, so that they need no field of every passage, which took a ninth of the time of indexing
 * and, with 100,000 passages, a fifth of the index.
 *
 * <p>Words are told apart by a hash of 64 bits (FNV-1a), which with a million words confuses two of
 * them once in some tens of millions of indexes; one of the two would then not be offered for a
 * misspelt word. To compare their bytes as well took most of the time of counting, waiting for
 * memory.
 */
public final class DocumentFrequencies {
  private static final long FNV_OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final BytesRef term = new BytesRef();

  /** Every word once, in the order in which they were met, and its hash. */
  private final TokenBuffer terms = new TokenBuffer();

  private long[] hashes = new long[1024];

  /**
   * In pairs: the hash of a word, 0 where there is none; the passage it was seen in last, count.
   */
  private long[] table = new long[4096];

  private int document;

  /** Begins the next passage. */
  void startDocument() {
    document++;
  }

  /** Counts the words of a part of the passage; one seen in it before is not counted again. */
  void addTerms(TokenBuffer tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      tokens.read(i, term);
      long hash = hash(term);
      int slot = slot(table, hash);
      if (table[slot] == 0) {
        table[slot] = hash;
        addTerm(hash);
        slot = slot(table, hash); // the table may have grown
      }
      long lastSeenAndCount = table[slot + 1];
      if ((int) (lastSeenAndCount >>> 32) != document) {
        table[slot + 1] = (long) document << 32 | ((int) lastSeenAndCount + 1);
      }
    }
  }

  private void addTerm(long hash) {
    if (terms.size() == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * hashes.length);
    }
    hashes[terms.size()] = hash;
    terms.add(term, 1);
    if (terms.size() > table.length / 4) { // half full
      long[] larger = new long[2 * table.length];
      for (int i = 0; i < table.length; i += 2) {
        if (table[i] != 0) {
          int slot = slot(larger, table[i]);
          larger[slot] = table[i];
          larger[slot + 1] = table[i + 1];
        }
      }
      table = larger;
    }
  }

  /** Where a hash stands in a table, or would. */
  private static int slot(long[] table, long hash) {
    int mask = table.length - 2;
    int slot = (int) (hash ^ hash >>> 32) << 1 & mask;
    while (table[slot] != 0 && table[slot] != hash) {
      slot = slot + 2 & mask;
    }
    return slot;
  }

  private static long hash(BytesRef term) {
    long hash = FNV_OFFSET_BASIS;
    for (int i = term.offset; i < term.offset + term.length; i++) {
      hash = (hash ^ (term.bytes[i] & 0xff)) * FNV_PRIME;
    }
    return hash == 0 ? 1 : hash;
  }

  /** How many different words there are. */
  int size() {
    return terms.size();
  }

  /** Sets the bytes of a word, which are not to be changed. */
  void read(int index, BytesRef into) {
    terms.read(index, into);
  }

  /** In how many passages a word stands. */
  int documentFrequency(int index) {
    return (int) table[slot(table, hashes[index]) + 1];
  }
}
