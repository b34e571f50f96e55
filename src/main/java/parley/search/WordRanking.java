package parley.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import parley.config.Settings;

/**
 * The ranking by words: BM25 over the content and, with less weight, over title and headings; then
 * the best hundred once more by which question words stand together. As clauses of the first query
 * the phrases would cost ten to a hundred times as much for the same order.
 */
final class WordRanking {
  /** How many of the best are looked at again for words that stand together. */
  static final int RESCORED = 100;

  /** Two question words count as near when at most so many words stand between them. */
  private static final int NEAR = 8;

  private final IndexSearcher searcher;
  private final Settings.Search weights;

  WordRanking(IndexSearcher searcher, Settings.Search weights) {
    this.searcher = searcher;
    this.weights = weights;
  }

  List<Hit> search(SearchQuestion question, Scope scope, int most) throws IOException {
    List<QuestionWord> words = known(question);
    if (words.isEmpty()) {
      return List.of();
    }
    int first = Math.max(most, RESCORED);
    TopDocs found =
        searcher.search(anyWord(words, scope), new TopScoreDocCollectorManager(first, null, first));
    if (found.scoreDocs.length == 0) {
      return List.of();
    }
    TopDocs ranked =
        words.size() > 1
            ? QueryRescorer.rescore(searcher, found, together(words), 1, Math.max(most, RESCORED))
            : found;
    return Arrays.stream(ranked.scoreDocs)
        .limit(most)
        .map(each -> Hit.byWords(each.doc, each.score))
        .toList();
  }

  private static List<QuestionWord> known(SearchQuestion question) {
    return question.words().stream().filter(word -> !word.terms().isEmpty()).toList();
  }

  /** The scores of some passages, whether or not they are among the best. */
  List<Hit> score(SearchQuestion question, List<Integer> documents) throws IOException {
    List<QuestionWord> words = known(question);
    if (words.isEmpty() || documents.isEmpty()) {
      return documents.stream().map(document -> Hit.byWords(document, 0)).toList();
    }
    ScoreDoc[] bare =
        documents.stream().map(document -> new ScoreDoc(document, 0)).toArray(ScoreDoc[]::new);
    TotalHits all = new TotalHits(bare.length, TotalHits.Relation.EQUAL_TO);
    TopDocs scored =
        QueryRescorer.rescore(
            searcher, new TopDocs(all, bare), anyWord(words, Scope.ALL), 1, bare.length);
    if (words.size() > 1) {
      scored = QueryRescorer.rescore(searcher, scored, together(words), 1, bare.length);
    }
    return Arrays.stream(scored.scoreDocs).map(each -> Hit.byWords(each.doc, each.score)).toList();
  }

  private Query anyWord(List<QuestionWord> words, Scope scope) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (QuestionWord word : words) {
      query.add(oneOf(Fields.CONTENT, word), Occur.SHOULD);
      Query inTitle = new BoostQuery(oneOf(Fields.TITLE, word), (float) weights.titleWeight());
      query.add(inTitle, Occur.SHOULD);
    }
    query.setMinimumNumberShouldMatch(1);
    Scopes.narrow(query, scope);
    return query.build();
  }

  private static Query oneOf(String field, QuestionWord word) {
    if (word.terms().size() == 1) {
      return new TermQuery(new Term(field, word.terms().getFirst()));
    }
    SynonymQuery.Builder query = new SynonymQuery.Builder(field);
    word.terms().forEach(term -> query.addTerm(new Term(field, term)));
    return query.build();
  }

  private Query together(List<QuestionWord> words) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (int i = 0; i + 1 < words.size(); i++) {
      String left = words.get(i).terms().getFirst();
      String right = words.get(i + 1).terms().getFirst();
      int distance = Math.max(1, words.get(i + 1).position() - words.get(i).position());
      add(query, new PhraseQuery.Builder(), left, right, distance, weights.adjacentWeight());
      add(query, new PhraseQuery.Builder().setSlop(NEAR), left, right, 1, weights.nearWeight());
    }
    return query.build();
  }

  private static void add(
      BooleanQuery.Builder query,
      PhraseQuery.Builder phrase,
      String left,
      String right,
      int distance,
      double weight) {
    phrase.add(new Term(Fields.CONTENT, left), 0);
    phrase.add(new Term(Fields.CONTENT, right), distance);
    query.add(new BoostQuery(phrase.build(), (float) weight), Occur.SHOULD);
  }
}
