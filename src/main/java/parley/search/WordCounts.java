package parley.search;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/**
 * Counts in how many passages each word stands. That is all that is asked of words as they are
 * written, so that they need no field of every passage, which took a ninth of the time of indexing
 * and, with 100,000 passages, a fifth of the index.
 */
final class WordCounts {
  private final BytesRef word = new BytesRef();
  private final BytesRefHash words = new BytesRefHash();
  private int[] passages = new int[1024];

  /** The passage in which each word was seen last. */
  private int[] last = new int[1024];

  private int passage;

  /** Begins the next passage. */
  void begin() {
    passage++;
  }

  /** Counts the words of a part of the passage; one seen in it before is not counted again. */
  void add(TermList part) {
    for (int i = 0; i < part.size(); i++) {
      part.read(i, word);
      int added = words.add(word);
      int id = added < 0 ? -1 - added : added;
      if (id == passages.length) {
        passages = Arrays.copyOf(passages, 2 * id);
        last = Arrays.copyOf(last, 2 * id);
      }
      if (last[id] != passage) {
        last[id] = passage;
        passages[id]++;
      }
    }
  }

  /** How many different words there are. */
  int size() {
    return words.size();
  }

  /** Sets the bytes of a word, which are not to be changed. */
  void read(int id, BytesRef into) {
    words.get(id, into);
  }

  /** In how many passages a word stands. */
  int passages(int id) {
    return passages[id];
  }
}
