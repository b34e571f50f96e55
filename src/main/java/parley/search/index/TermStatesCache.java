package parley.search.index;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.IOSupplier;

/**
 * Finds terms in the dictionaries of an index's segments and remembers the last ones. A question's
 * words are asked for up to four times on the way to its answer; to look them up each time was a
 * tenth of an answer by words. Safe for use by many threads.
 */
public final class TermStatesCache {
  /** When so many are remembered, all are forgotten: bounds memory to about a megabyte. */
  private static final int MAX_ENTRIES = 1000;

  private final IndexSearcher searcher;
  private final Map<Term, TermStates> cache = new ConcurrentHashMap<>();

  public TermStatesCache(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** Where a term stands in each segment, and in how many passages it is. */
  public TermStates get(Term term) throws IOException {
    TermStates states = cache.get(term);
    if (states == null) {
      states = TermStates.build(searcher, term, true);
      if (cache.size() >= MAX_ENTRIES) {
        cache.clear();
      }
      cache.put(term, states);
    }
    return states;
  }

  /**
   * The passages of a segment that have a term; empty where none has.
   *
   * @param flags what is to be read of each, as in {@link PostingsEnum}
   */
  public Optional<PostingsEnum> postings(Term term, LeafReaderContext leaf, int flags)
      throws IOException {
    IOSupplier<TermState> stateSupplier = get(term).get(leaf);
    TermState state = stateSupplier == null ? null : stateSupplier.get();
    if (state == null) {
      return Optional.empty();
    }
    TermsEnum terms = Terms.getTerms(leaf.reader(), term.field()).iterator();
    terms.seekExact(term.bytes(), state);
    return Optional.of(terms.postings(null, flags));
  }
}
