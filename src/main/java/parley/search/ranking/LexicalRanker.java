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
import parley.search.index.SearchFilter;
import parley.search.index.TermStatesCache;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryTerm;

/**
 * The ranking by words: BM25 over the content and, with less weight, over title and headings; then
 * the best hundred once more by which question words stand together. As clauses of the first query
 * the phrases would cost ten to a hundred times as much for the same order.
 */
public final class LexicalRanker {
  /** How many of the best are looked at again for words that stand together. */
  static final int RESCORED = 100;

  private final IndexSearcher searcher;
  private final TermStatesCache terms;
  private final Settings.Search weights;

  public LexicalRanker(IndexSearcher searcher, TermStatesCache terms, Settings.Search weights) {
    this.searcher = searcher;
    this.terms = terms;
    this.weights = weights;
  }

  public List<ScoredPassage> search(AnalyzedQuery question, SearchFilter scope, int most)
      throws IOException {
    List<QueryTerm> words = known(question);
    if (words.isEmpty()) {
      return List.of();
    }
    int first = Math.max(most, RESCORED);
    TopDocs found =
        searcher.search(anyWord(words, scope), new TopScoreDocCollectorManager(first, null, first));
    addPhrases(found.scoreDocs, words);
    Arrays.sort(found.scoreDocs, LexicalRanker::bestFirst);
    return Arrays.stream(found.scoreDocs)
        .limit(most)
        .map(each -> ScoredPassage.byWords(each.doc, each.score))
        .toList();
  }

  private static int bestFirst(ScoreDoc one, ScoreDoc other) {
    int order = Float.compare(other.score, one.score);
    return order == 0 ? Integer.compare(one.doc, other.doc) : order;
  }

  private static List<QueryTerm> known(AnalyzedQuery question) {
    return question.words().stream().filter(word -> !word.terms().isEmpty()).toList();
  }

  /** The scores of some passages, whether or not they are among the best. */
  List<ScoredPassage> score(AnalyzedQuery question, List<Integer> documents) throws IOException {
    List<QueryTerm> words = known(question);
    if (words.isEmpty() || documents.isEmpty()) {
      return documents.stream().map(document -> ScoredPassage.byWords(document, 0)).toList();
    }
    ScoreDoc[] bare =
        documents.stream().map(document -> new ScoreDoc(document, 0)).toArray(ScoreDoc[]::new);
    TotalHits all = new TotalHits(bare.length, TotalHits.Relation.EQUAL_TO);
    TopDocs scored =
        QueryRescorer.rescore(
            searcher, new TopDocs(all, bare), anyWord(words, SearchFilter.ALL), 1, bare.length);
    addPhrases(scored.scoreDocs, words);
    return Arrays.stream(scored.scoreDocs)
        .map(each -> ScoredPassage.byWords(each.doc, each.score))
        .toList();
  }

  /** Looks at passages again for words that stand together. */
  private void addPhrases(ScoreDoc[] found, List<QueryTerm> words) throws IOException {
    if (words.size() > 1) {
      new ProximityScorer(searcher, terms, words, weights).addTo(found);
    }
  }

  private Query anyWord(List<QueryTerm> words, SearchFilter scope) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (QueryTerm word : words) {
      query.add(oneOf(IndexFields.CONTENT, word), Occur.SHOULD);
      Query inTitle = new BoostQuery(oneOf(IndexFields.TITLE, word), (float) weights.titleWeight());
      query.add(inTitle, Occur.SHOULD);
    }
    query.setMinimumNumberShouldMatch(1);
    FilterQueries.narrow(query, scope);
    return query.build();
  }

  private Query oneOf(String field, QueryTerm word) throws IOException {
    if (word.terms().size() == 1) {
      Term term = new Term(field, word.terms().getFirst());
      return new TermQuery(term, terms.find(term));
    }
    SynonymQuery.Builder query = new SynonymQuery.Builder(field);
    word.terms().forEach(term -> query.addTerm(new Term(field, term)));
    return query.build();
  }
}
