package parley.search.ranking;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.index.PostingsEnum;

/** Where a word stands in the passages of a segment, one passage after the other. */
final class TermPositions {
  private final Optional<PostingsEnum> postings;
  private boolean hasTerm;
  private int[] positions = new int[16];
  private int count;

  /** The positions of a word the segment has, or has not. */
  TermPositions(Optional<PostingsEnum> postings) {
    this.postings = postings;
  }

  /** Goes on to a passage, the same or a later one. */
  void advance(int docId) throws IOException {
    hasTerm = false;
    count = 0;
    if (postings.isPresent()) {
      PostingsEnum termPostings = postings.get();
      int currentDocId =
          termPostings.docID() < docId ? termPostings.advance(docId) : termPostings.docID();
      hasTerm = currentDocId == docId;
    }
  }

  /** Whether the passage has the word. */
  boolean hasTerm() {
    return hasTerm;
  }

  /** How often another word stands so many places behind this one. */
  int exactFrequency(TermPositions other, int distance) throws IOException {
    readPositions();
    other.readPositions();
    int frequency = 0;
    int j = 0;
    for (int i = 0; i < count; i++) {
      while (j < other.count && other.positions[j] < positions[i] + distance) {
        j++;
      }
      if (j < other.count && other.positions[j] == positions[i] + distance) {
        frequency++;
      }
    }
    return frequency;
  }

  /**
   * How often, and how closely, another word stands near this one, at best right behind it: the sum
   * of 1 / (1 + moves), where moves are the places the other would have to move to stand there.
   *
   * @param slop with more moves they are not near
   */
  float sloppyFrequency(TermPositions other, int slop) throws IOException {
    readPositions();
    other.readPositions();
    float sum = 0;
    int i = 0;
    int j = 0;
    boolean first = count > 0 && other.count > 0 && positions[0] < other.positions[0];
    while (i < count && j < other.count) { // in turns, each goes up to the other and then beyond
      if (first) {
        while (i + 1 < count && positions[i + 1] < other.positions[j]) {
          i++;
        }
      } else {
        while (j + 1 < other.count && other.positions[j + 1] <= positions[i] + 1) {
          j++;
        }
      }
      int moves = Math.abs(other.positions[j] - 1 - positions[i]);
      sum += moves <= slop ? 1f / (1f + moves) : 0;
      i += first ? 1 : 0;
      j += first ? 0 : 1;
      first = !first;
    }
    return sum;
  }

  private void readPositions() throws IOException {
    if (count == 0 && hasTerm) {
      PostingsEnum termPostings = postings.orElseThrow();
      count = termPostings.freq();
      if (count > positions.length) {
        positions = Arrays.copyOf(positions, 2 * count);
      }
      for (int i = 0; i < count; i++) {
        positions[i] = termPostings.nextPosition();
      }
    }
  }
}
