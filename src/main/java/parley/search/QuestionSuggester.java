package parley.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import parley.search.analysis.AnalyzedTerm;
import parley.search.analysis.TextAnalyzers;
import parley.search.index.IndexFields;
import parley.search.index.RecordCodec;
import parley.search.index.StoredValueReader;
import parley.search.index.Suggestion;
import parley.search.index.SuggestionDocuments;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryTerm;

/** What can be asked: completions of what is typed, and what is near to a question. */
final class QuestionSuggester {
  private static final Sort LIKELY_FIRST =
      new Sort(new SortField(IndexFields.KIND, SortField.Type.LONG, true), SortField.FIELD_DOC);
  private static final Sort NEAR_FIRST =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(IndexFields.KIND, SortField.Type.LONG, true),
          SortField.FIELD_DOC);

  private final IndexSearcher searcher;
  private final StoredValueReader values;
  private final TextAnalyzers analysis;

  QuestionSuggester(IndexSearcher searcher, TextAnalyzers analysis) {
    this.searcher = searcher;
    this.values = new StoredValueReader(searcher);
    this.analysis = analysis;
  }

  /**
   * Completions: those that begin as typed, then those in which every word typed begins a word. An
   * empty text completes to everything, likeliest first.
   */
  List<Suggestion> complete(String typed, Optional<String> topic, int most) throws IOException {
    String folded = String.join(" ", folded(typed));
    Map<String, Suggestion> found = new LinkedHashMap<>();
    if (!folded.isEmpty()) {
      collect(found, filtered(SuggestionDocuments.start(folded), topic), LIKELY_FIRST, most);
    }
    if (found.size() < most) {
      collect(found, filtered(everyWord(typed), topic), LIKELY_FIRST, most);
    }
    return List.copyOf(found.values());
  }

  /**
   * What can be asked and shares the most telling words with a question; an event is no question.
   */
  List<Suggestion> near(AnalyzedQuery question, Optional<String> topic, int most)
      throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (QueryTerm word : question.words()) {
      // A suggestion may have words that no passage has, such as those of an example.
      Set<String> terms = new LinkedHashSet<>(word.terms());
      terms.add(word.term());
      for (String term : terms) {
        query.add(new TermQuery(new Term(IndexFields.SUGGESTED, term)), Occur.SHOULD);
      }
    }
    Map<String, Suggestion> found = new LinkedHashMap<>();
    collect(found, filtered(query.build(), topic), NEAR_FIRST, most);
    return List.copyOf(found.values());
  }

  private Query everyWord(String typed) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new FieldExistsQuery(IndexFields.KIND), Occur.FILTER);
    for (String word : folded(typed)) {
      String beginning = SuggestionDocuments.cut(word, SuggestionDocuments.LONGEST_WORD);
      query.add(new TermQuery(new Term(IndexFields.BEGINNINGS, beginning)), Occur.FILTER);
    }
    return query.build();
  }

  private List<String> folded(String typed) {
    return analysis.foldedWords(typed).stream()
        .limit(AnalyzedQuery.MOST_WORDS)
        .map(AnalyzedTerm::term)
        .toList();
  }

  private static Query filtered(Query query, Optional<String> topic) {
    if (topic.isEmpty()) {
      return query;
    }
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermQuery(new Term(IndexFields.SUGGESTED_TOPIC, topic.get())), Occur.FILTER)
        .build();
  }

  private void collect(Map<String, Suggestion> found, Query query, Sort order, int most)
      throws IOException {
    // The same text may be suggested by several articles; look a little further for others.
    int few = 2 * most;
    var best = new TopFieldCollectorManager(order, few, null, few);
    for (ScoreDoc each : searcher.search(query, best).scoreDocs) {
      if (found.size() == most) {
        return;
      }
      Suggestion suggested =
          RecordCodec.suggested(values.docValue(each.doc, IndexFields.SUGGESTION));
      found.putIfAbsent(suggested.question(), suggested);
    }
  }
}
