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
 * Caches where terms stand in the segments' term dictionaries, since an answer needs each query
 * term up to four times. Safe for use by many threads. See
 * src/docs/decisions/0002-fast-reads-for-lexical-answers.md.
 */
public final class TermStatesCache {
  /** Bounds memory to about a megabyte; a full cache is cleared. */
  private static final int MAX_ENTRIES = 1000;

  private final IndexSearcher searcher;
  private final Map<Term, TermStates> cache = new ConcurrentHashMap<>();

  /** Caches the terms of this searcher's index. */
  public TermStatesCache(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** The state of a term in each segment, with its document and total term frequency. */
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
   * The postings of a term in a segment; empty if the segment lacks it.
   *
   * @param flags what to read, as in {@link PostingsEnum}
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
