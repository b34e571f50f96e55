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
 * Adds proximity scores to hits: for each two adjacent query terms the BM25 scores of Lucene's
 * exact and sloppy phrase query. Reads each term's positions only once, which takes a third of the
 * time of those queries. See src/docs/decisions/0007-proximity-rescoring.md.
 */
final class ProximityScorer {
  /** Slop of the sloppy phrases: how far the terms may be moved apart. */
  private static final int MAX_SLOP = 8;

  private final IndexSearcher searcher;
  private final TermStatesCache termStates;
  private final List<Term> terms;
  private final List<TermPair> pairs;

  /** The query terms at {@code left} and {@code left + 1}, and their distance in the question. */
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
      if (!this.terms
          .get(i)
          .equals(this.terms.get(i + 1))) { // two misspelt words may have the same correction
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

  /** Adds the proximity scores to the scores of the hits. */
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
