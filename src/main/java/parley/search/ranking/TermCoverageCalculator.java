package parley.search.ranking;

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
import parley.search.index.IndexFields;
import parley.search.index.TermStatesCache;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryTerm;

/**
 * Finds which words of a question stand in passages. Each term is looked up once for all of them,
 * which is why they are asked for together: one by one this was 40 % of an answer by words.
 */
public final class TermCoverageCalculator {
  private final IndexReader reader;
  private final TermStatesCache terms;

  public TermCoverageCalculator(IndexReader reader, TermStatesCache terms) {
    this.reader = reader;
    this.terms = terms;
  }

  /** What each of these passages carries of a question. */
  public Map<Integer, TermCoverage> of(AnalyzedQuery question, Collection<Integer> documents)
      throws IOException {
    int[] sorted = documents.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
    double[] carried = new double[sorted.length];
    double[] names = new double[sorted.length];
    for (QueryTerm word : question.words()) {
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
    Map<Integer, TermCoverage> all = new HashMap<>();
    for (int i = 0; i < sorted.length; i++) {
      all.put(sorted[i], new TermCoverage(carried[i] / whole, names[i] / whole));
    }
    return all;
  }

  /** Which of the passages hold a word, by their places. */
  private BitSet holding(QueryTerm word, int[] documents) throws IOException {
    BitSet holding = new BitSet(documents.length);
    for (String text : word.terms()) {
      Term term = new Term(IndexFields.CONTENT, text);
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
