package parley.search.ranking;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import parley.config.Settings;
import parley.search.index.FilterQueries;
import parley.search.index.IndexFields;
import parley.search.index.LexicalIndex;
import parley.search.index.SearchFilter;
import parley.search.index.TermStatesCache;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryTerm;

/**
 * Lexical ranking: BM25 over content and, with less weight, over title and headings; the top 100
 * are rescored by {@link ProximityScorer}. See src/docs/decisions/0007-proximity-rescoring.md. Safe
 * for use by many threads.
 */
public final class LexicalRanker {
  /** How many of the best hits are rescored. */
  static final int RESCORE_WINDOW = 100;

  private final IndexSearcher searcher;
  private final TermStatesCache termStates;
  private final Settings.Search settings;

  /** Ranks the passages of an index with these weights. */
  public LexicalRanker(LexicalIndex lexicalIndex, Settings.Search settings) {
    this.searcher = lexicalIndex.searcher();
    this.termStates = lexicalIndex.termStates();
    this.settings = settings;
  }

  /** The best passages for a query, best first; empty if the index has none of its terms. */
  public List<ScoredPassage> search(AnalyzedQuery query, SearchFilter filter, int limit)
      throws IOException {
    List<QueryTerm> queryTerms = termsInIndex(query);
    if (queryTerms.isEmpty()) {
      return List.of();
    }
    int window = Math.max(limit, RESCORE_WINDOW);
    TopDocs topDocs =
        searcher.search(
            disjunction(queryTerms, filter), new TopScoreDocCollectorManager(window, null, window));
    addProximityScores(topDocs.scoreDocs, queryTerms);
    Arrays.sort(topDocs.scoreDocs, LexicalRanker::compareByScore);
    return Arrays.stream(topDocs.scoreDocs)
        .limit(limit)
        .map(hit -> ScoredPassage.ofLexical(hit.doc, hit.score))
        .toList();
  }

  private static int compareByScore(ScoreDoc one, ScoreDoc other) {
    int order = Float.compare(other.score, one.score);
    return order == 0 ? Integer.compare(one.doc, other.doc) : order;
  }

  private static List<QueryTerm> termsInIndex(AnalyzedQuery query) {
    return query.terms().stream().filter(queryTerm -> !queryTerm.indexTerms().isEmpty()).toList();
  }

  /** The scores of given passages, in any order; 0 for those without a query term. */
  List<ScoredPassage> score(AnalyzedQuery query, List<Integer> docIds) throws IOException {
    List<QueryTerm> queryTerms = termsInIndex(query);
    if (queryTerms.isEmpty() || docIds.isEmpty()) {
      return docIds.stream().map(docId -> ScoredPassage.ofLexical(docId, 0)).toList();
    }
    ScoreDoc[] unscoredDocs =
        docIds.stream().map(docId -> new ScoreDoc(docId, 0)).toArray(ScoreDoc[]::new);
    TotalHits totalHits = new TotalHits(unscoredDocs.length, TotalHits.Relation.EQUAL_TO);
    TopDocs topDocs =
        QueryRescorer.rescore(
            searcher,
            new TopDocs(totalHits, unscoredDocs),
            disjunction(queryTerms, SearchFilter.MATCH_ALL),
            1,
            unscoredDocs.length);
    addProximityScores(topDocs.scoreDocs, queryTerms);
    return Arrays.stream(topDocs.scoreDocs)
        .map(hit -> ScoredPassage.ofLexical(hit.doc, hit.score))
        .toList();
  }

  private void addProximityScores(ScoreDoc[] hits, List<QueryTerm> queryTerms) throws IOException {
    if (queryTerms.size() > 1) {
      new ProximityScorer(searcher, termStates, queryTerms, settings).rescore(hits);
    }
  }

  private Query disjunction(List<QueryTerm> queryTerms, SearchFilter filter) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (QueryTerm queryTerm : queryTerms) {
      query.add(termOrSynonymQuery(IndexFields.CONTENT, queryTerm), Occur.SHOULD);
      Query titleQuery =
          new BoostQuery(
              termOrSynonymQuery(IndexFields.TITLE, queryTerm), (float) settings.titleWeight());
      query.add(titleQuery, Occur.SHOULD);
    }
    query.setMinimumNumberShouldMatch(1);
    FilterQueries.addFilters(query, filter);
    return query.build();
  }

  private Query termOrSynonymQuery(String field, QueryTerm queryTerm) throws IOException {
    if (queryTerm.indexTerms().size() == 1) {
      Term term = new Term(field, queryTerm.indexTerms().getFirst());
      return new TermQuery(term, termStates.get(term));
    }
    SynonymQuery.Builder query = new SynonymQuery.Builder(field);
    queryTerm.indexTerms().forEach(term -> query.addTerm(new Term(field, term)));
    return query.build();
  }
}
