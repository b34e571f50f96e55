package parley.search;

import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;

/**
 * Finds which words of a question stand in passages. Each term is looked up once for all of them,
 * which is why they are asked for together: one by one this was 40 % of an answer by words.
 */
final class CarriedWords {
  private final IndexReader reader;
  private final TermLookup terms;

  CarriedWords(IndexReader reader, TermLookup terms) {
    this.reader = reader;
    this.terms = terms;
  }

  /** What each of these passages carries of a question. */
  Map<Integer, Carried> of(SearchQuestion question, Collection<Integer> documents)
      throws IOException {
    int[] sorted = documents.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
    double[] carried = new double[sorted.length];
    double[] names = new double[sorted.length];
    for (QuestionWord word : question.words()) {
      BitSet holding = holding(word, sorted);
      for (int i = 0; i < sorted.length; i++) {
        if (holding.get(i)) {
          carried[i] += word.weight();
        } else if (word.name()) {
          names[i] += word.weight();
        }
      }
    }
    double whole = question.weight() == 0 ? 1 : question.weight();
    Map<Integer, Carried> all = new HashMap<>();
    for (int i = 0; i < sorted.length; i++) {
      all.put(sorted[i], new Carried(carried[i] / whole, names[i] / whole));
    }
    return all;
  }

  /** Which of the passages hold a word, by their places. */
  private BitSet holding(QuestionWord word, int[] documents) throws IOException {
    BitSet holding = new BitSet(documents.length);
    for (String text : word.terms()) {
      Term term = new Term(Fields.CONTENT, text);
      int from = 0;
      for (LeafReaderContext leaf : reader.leaves()) {
        int end = leaf.docBase + leaf.reader().maxDoc();
        int to = from;
        while (to < documents.length && documents[to] < end) {
          to++;
        }
        if (to > from) {
          mark(leaf, term, documents, from, to, holding);
        }
        from = to;
      }
    }
    return holding;
  }

  private void mark(
      LeafReaderContext leaf, Term term, int[] documents, int from, int to, BitSet holding)
      throws IOException {
    Optional<PostingsEnum> found = terms.postings(term, leaf, PostingsEnum.NONE);
    if (found.isEmpty()) {
      return;
    }
    PostingsEnum postings = found.get();
    for (int i = from; i < to; i++) {
      int local = documents[i] - leaf.docBase;
      int at = postings.docID();
      if (at < local) {
        at = postings.advance(local);
      }
      if (at == local) {
        holding.set(i);
      }
    }
  }
}
