package parley.search.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import parley.config.Settings;
import parley.search.index.IndexFields;
import parley.search.index.TermStatesCache;
import parley.search.query.QueryTerm;

/**
 * What passages score besides for question words that stand together: for each two that follow each
 * other in the question, BM25 of the phrase as it was asked, and of both words near each other. The
 * scores are those of Lucene's exact and sloppy phrase queries, of which each looks up and reads
 * its words for itself; here a word's positions are read once, which takes a third of the time.
 */
final class ProximityScorer {
  /** Two question words count as near when at most so many words stand between them. */
  private static final int MAX_SLOP = 8;

  private final IndexSearcher searcher;
  private final TermStatesCache termStates;
  private final List<Term> terms;
  private final List<TermPair> pairs;

  /** A word of the question and the one after it, by their place among all words. */
  private record TermPair(int left, int distance, SimScorer exactScorer, SimScorer sloppyScorer) {}

  ProximityScorer(
      IndexSearcher searcher,
      TermStatesCache termStates,
      List<QueryTerm> queryTerms,
      Settings.Search settings)
      throws IOException {
    this.searcher = searcher;
    this.termStates = termStates;
    this.terms =
        queryTerms.stream()
            .map(queryTerm -> new Term(IndexFields.CONTENT, queryTerm.indexTerms().getFirst()))
            .toList();
    this.pairs = new ArrayList<>();
    for (int i = 0; i + 1 < queryTerms.size(); i++) {
      if (!this.terms.get(i).equals(this.terms.get(i + 1))) { // two misspelt ones may be the same
        int distance = queryTerms.get(i + 1).position() - queryTerms.get(i).position();
        SimScorer exactScorer = scorer(i, settings.phraseWeight());
        SimScorer sloppyScorer = scorer(i, settings.proximityWeight());
        pairs.add(new TermPair(i, Math.max(1, distance), exactScorer, sloppyScorer));
      }
    }
  }

  private SimScorer scorer(int left, double weight) throws IOException {
    return searcher
        .getSimilarity()
        .scorer(
            (float) weight,
            searcher.collectionStatistics(IndexFields.CONTENT),
            termStatistics(left),
            termStatistics(left + 1));
  }

  private TermStatistics termStatistics(int term) throws IOException {
    TermStates states = termStates.get(terms.get(term));
    return searcher.termStatistics(terms.get(term), states.docFreq(), states.totalTermFreq());
  }

  /** Adds to the scores of passages what they have for words that stand together. */
  void rescore(ScoreDoc[] hits) throws IOException {
    ScoreDoc[] byDocId = hits.clone();
    Arrays.sort(byDocId, Comparator.comparingInt(hit -> hit.doc));
    int from = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int to = from;
      while (to < byDocId.length && byDocId[to].doc < leaf.docBase + leaf.reader().maxDoc()) {
        to++;
      }
      if (to > from) {
        rescore(Arrays.asList(byDocId).subList(from, to), leaf);
      }
      from = to;
    }
  }

  private void rescore(List<ScoreDoc> hits, LeafReaderContext leaf) throws IOException {
    List<TermPositions> positions = new ArrayList<>();
    for (Term term : terms) {
      positions.add(new TermPositions(termStates.postings(term, leaf, PostingsEnum.POSITIONS)));
    }
    NumericDocValues norms = leaf.reader().getNormValues(IndexFields.CONTENT);
    for (ScoreDoc hit : hits) {
      int leafDocId = hit.doc - leaf.docBase;
      for (TermPositions term : positions) {
        term.advance(leafDocId);
      }
      double boost = 0;
      for (TermPair pair : pairs) {
        TermPositions left = positions.get(pair.left);
        TermPositions right = positions.get(pair.left + 1);
        if (left.hasTerm() && right.hasTerm()) {
          long norm = norms != null && norms.advanceExact(leafDocId) ? norms.longValue() : 1;
          boost += score(pair.exactScorer, left.exactFrequency(right, pair.distance), norm);
          boost += score(pair.sloppyScorer, left.sloppyFrequency(right, MAX_SLOP), norm);
        }
      }
      hit.score += (float) boost;
    }
  }

  private static float score(SimScorer scorer, float frequency, long norm) {
    return frequency == 0 ? 0 : scorer.score(frequency, norm);
  }
}
