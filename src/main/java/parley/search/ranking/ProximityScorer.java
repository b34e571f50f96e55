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
  private static final int NEAR = 8;

  private final IndexSearcher searcher;
  private final TermStatesCache terms;
  private final List<Term> words;
  private final List<Pair> pairs;

  /** A word of the question and the one after it, by their place among all words. */
  private record Pair(int left, int distance, SimScorer exact, SimScorer near) {}

  ProximityScorer(
      IndexSearcher searcher, TermStatesCache terms, List<QueryTerm> words, Settings.Search weights)
      throws IOException {
    this.searcher = searcher;
    this.terms = terms;
    this.words =
        words.stream().map(word -> new Term(IndexFields.CONTENT, word.terms().getFirst())).toList();
    this.pairs = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      if (!this.words.get(i).equals(this.words.get(i + 1))) { // two misspelt ones may be the same
        int distance = words.get(i + 1).position() - words.get(i).position();
        SimScorer exact = scorer(i, weights.adjacentWeight());
        SimScorer near = scorer(i, weights.nearWeight());
        pairs.add(new Pair(i, Math.max(1, distance), exact, near));
      }
    }
  }

  private SimScorer scorer(int left, double weight) throws IOException {
    return searcher
        .getSimilarity()
        .scorer(
            (float) weight,
            searcher.collectionStatistics(IndexFields.CONTENT),
            statistics(left),
            statistics(left + 1));
  }

  private TermStatistics statistics(int word) throws IOException {
    TermStates states = terms.find(words.get(word));
    return searcher.termStatistics(words.get(word), states.docFreq(), states.totalTermFreq());
  }

  /** Adds to the scores of passages what they have for words that stand together. */
  void addTo(ScoreDoc[] passages) throws IOException {
    ScoreDoc[] inOrder = passages.clone();
    Arrays.sort(inOrder, Comparator.comparingInt(passage -> passage.doc));
    int from = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int to = from;
      while (to < inOrder.length && inOrder[to].doc < leaf.docBase + leaf.reader().maxDoc()) {
        to++;
      }
      if (to > from) {
        addTo(Arrays.asList(inOrder).subList(from, to), leaf);
      }
      from = to;
    }
  }

  private void addTo(List<ScoreDoc> passages, LeafReaderContext leaf) throws IOException {
    List<TermPositions> positions = new ArrayList<>();
    for (Term word : words) {
      positions.add(new TermPositions(terms.postings(word, leaf, PostingsEnum.POSITIONS)));
    }
    NumericDocValues norms = leaf.reader().getNormValues(IndexFields.CONTENT);
    for (ScoreDoc passage : passages) {
      int document = passage.doc - leaf.docBase;
      for (TermPositions word : positions) {
        word.advance(document);
      }
      double more = 0;
      for (Pair pair : pairs) {
        TermPositions left = positions.get(pair.left);
        TermPositions right = positions.get(pair.left + 1);
        if (left.isHere() && right.isHere()) {
          long norm = norms != null && norms.advanceExact(document) ? norms.longValue() : 1;
          more += score(pair.exact, left.followedBy(right, pair.distance), norm);
          more += score(pair.near, left.near(right, NEAR), norm);
        }
      }
      passage.score += (float) more;
    }
  }

  private static float score(SimScorer scorer, float frequency, long norm) {
    return frequency == 0 ? 0 : scorer.score(frequency, norm);
  }
}
