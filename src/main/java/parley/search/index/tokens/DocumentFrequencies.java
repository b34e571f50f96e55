package parley.search.index.tokens;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/**
 * Counts the passages that contain each folded word, for spelling correction. An open-addressing
 * hash table keyed by a 64-bit hash (FNV-1a) alone: a collision, once in some tens of millions of
 * indexes, only hides one word from the suggestions. Not thread-safe. See
 * src/docs/decisions/0003-indexing-pipeline.md.
 */
public final class DocumentFrequencies {
  private static final long FNV_OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final BytesRef term = new BytesRef();

  /** Each distinct term once, in order of first occurrence; {@link #hashes} holds their hashes. */
  private final TokenBuffer terms = new TokenBuffer();

  private long[] hashes = new long[1024];

  /**
   * Slots of two: the hash of a term, 0 if free; the document it was last seen in, and its count.
   */
  private long[] table = new long[4096];

  private int document;

  /** Begins the next passage. */
  void startDocument() {
    document++;
  }

  /** Counts the terms of a part of the current passage; each counts once a passage. */
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

  /** The slot of a hash, or the free slot where it belongs. */
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

  /** The number of distinct terms. */
  int size() {
    return terms.size();
  }

  /** Points {@code into} at the bytes of a term, which must not be changed. */
  void read(int index, BytesRef into) {
    terms.read(index, into);
  }

  /** The number of passages that contain a term. */
  int documentFrequency(int index) {
    return (int) table[slot(table, hashes[index]) + 1];
  }
}
