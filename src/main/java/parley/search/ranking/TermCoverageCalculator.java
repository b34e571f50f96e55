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
import parley.search.index.LexicalIndex;
import parley.search.index.TermStatesCache;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryTerm;

/**
 * Calculates which terms of a query passages contain. Each term is looked up once for all passages;
 * one passage at a time it took 40 % of a lexical answer. Safe for use by many threads.
 */
public final class TermCoverageCalculator {
  private final IndexReader reader;
  private final TermStatesCache termStates;

  /** Calculates coverage by the passages of an index. */
  public TermCoverageCalculator(LexicalIndex lexicalIndex) {
    this.reader = lexicalIndex.searcher().getIndexReader();
    this.termStates = lexicalIndex.termStates();
  }

  /** The coverage of a query by each of these passages, by document. */
  public Map<Integer, TermCoverage> calculate(AnalyzedQuery query, Collection<Integer> docIds)
      throws IOException {
    int[] sortedDocIds = docIds.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
    double[] matchedIdf = new double[sortedDocIds.length];
    double[] missingNameIdf = new double[sortedDocIds.length];
    for (QueryTerm queryTerm : query.terms()) {
      BitSet matches = matchingDocs(queryTerm, sortedDocIds);
      for (int i = 0; i < sortedDocIds.length; i++) {
        if (matches.get(i)) {
          matchedIdf[i] += queryTerm.idf();
        } else if (queryTerm.isNameOrNumber()) {
          missingNameIdf[i] += queryTerm.idf();
        }
      }
    }
    double totalIdf = query.totalIdf() == 0 ? 1 : query.totalIdf();
    Map<Integer, TermCoverage> coverages = new HashMap<>();
    for (int i = 0; i < sortedDocIds.length; i++) {
      coverages.put(
          sortedDocIds[i],
          new TermCoverage(matchedIdf[i] / totalIdf, missingNameIdf[i] / totalIdf));
    }
    return coverages;
  }

  /** The indexes of the documents that contain a term. */
  private BitSet matchingDocs(QueryTerm queryTerm, int[] docIds) throws IOException {
    BitSet matches = new BitSet(docIds.length);
    for (String indexTerm : queryTerm.indexTerms()) {
      Term term = new Term(IndexFields.CONTENT, indexTerm);
      int from = 0;
      for (LeafReaderContext leaf : reader.leaves()) {
        int end = leaf.docBase + leaf.reader().maxDoc();
        int to = from;
        while (to < docIds.length && docIds[to] < end) {
          to++;
        }
        if (to > from) {
          markMatches(leaf, term, docIds, from, to, matches);
        }
        from = to;
      }
    }
    return matches;
  }

  private void markMatches(
      LeafReaderContext leaf, Term term, int[] docIds, int from, int to, BitSet matches)
      throws IOException {
    Optional<PostingsEnum> termPostings = termStates.postings(term, leaf, PostingsEnum.NONE);
    if (termPostings.isEmpty()) {
      return;
    }
    PostingsEnum postings = termPostings.get();
    for (int i = from; i < to; i++) {
      int leafDocId = docIds[i] - leaf.docBase;
      int docId = postings.docID();
      if (docId < leafDocId) {
        docId = postings.advance(leafDocId);
      }
      if (docId == leafDocId) {
        matches.set(i);
      }
    }
  }
}
