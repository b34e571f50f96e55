package parley.search.ranking;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.index.PostingsEnum;

/** The positions of one term in the passages of a segment, read in ascending order. */
final class TermPositions {
  private final Optional<PostingsEnum> postings;
  private boolean hasTerm;
  private int[] positions = new int[16];
  private int count;

  /** Reads these postings; empty if the segment lacks the term. */
  TermPositions(Optional<PostingsEnum> postings) {
    this.postings = postings;
  }

  /** Moves to a passage, the same or a later one. */
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

  /** Whether the passage contains the term. */
  boolean hasTerm() {
    return hasTerm;
  }

  /** How often another term follows this one at exactly this distance. */
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
   * The sloppy phrase frequency of this term followed by another, as Lucene counts it: the sum of 1
   * / (1 + moves), where moves is how far the other term is from the position after this one.
   *
   * @param slop the most moves that still match
   */
  float sloppyFrequency(TermPositions other, int slop) throws IOException {
    readPositions();
    other.readPositions();
    float sum = 0;
    int i = 0;
    int j = 0;
    boolean first = count > 0 && other.count > 0 && positions[0] < other.positions[0];
    while (i < count && j < other.count) { // alternately advance one up to the other, then past it
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
