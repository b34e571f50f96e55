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

/** What can be asked: completions of what is typed, and what is near to a question. */
final class Suggestions {
  private static final Sort LIKELY_FIRST =
      new Sort(new SortField(Fields.KIND, SortField.Type.LONG, true), SortField.FIELD_DOC);
  private static final Sort NEAR_FIRST =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(Fields.KIND, SortField.Type.LONG, true),
          SortField.FIELD_DOC);

  private final IndexSearcher searcher;
  private final StoredValues values;
  private final WordAnalysis analysis;

  Suggestions(IndexSearcher searcher, WordAnalysis analysis) {
    this.searcher = searcher;
    this.values = new StoredValues(searcher);
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
      collect(found, filtered(SuggestionFields.start(folded), topic), LIKELY_FIRST, most);
    }
    if (found.size() < most) {
      collect(found, filtered(everyWord(typed), topic), LIKELY_FIRST, most);
    }
    return List.copyOf(found.values());
  }

  /**
   * What can be asked and shares the most telling words with a question; an event is no question.
   */
  List<Suggestion> near(SearchQuestion question, Optional<String> topic, int most)
      throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (QuestionWord word : question.words()) {
      // A suggestion may have words that no passage has, such as those of an example.
      Set<String> terms = new LinkedHashSet<>(word.terms());
      terms.add(word.term());
      for (String term : terms) {
        query.add(new TermQuery(new Term(Fields.SUGGESTED, term)), Occur.SHOULD);
      }
    }
    Map<String, Suggestion> found = new LinkedHashMap<>();
    collect(found, filtered(query.build(), topic), NEAR_FIRST, most);
    return List.copyOf(found.values());
  }

  private Query everyWord(String typed) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new FieldExistsQuery(Fields.KIND), Occur.FILTER);
    for (String word : folded(typed)) {
      String beginning = SuggestionFields.cut(word, SuggestionFields.LONGEST_WORD);
      query.add(new TermQuery(new Term(Fields.BEGINNINGS, beginning)), Occur.FILTER);
    }
    return query.build();
  }

  private List<String> folded(String typed) {
    return analysis.foldedWords(typed).stream()
        .limit(SearchQuestion.MOST_WORDS)
        .map(TextTerm::term)
        .toList();
  }

  private static Query filtered(Query query, Optional<String> topic) {
    if (topic.isEmpty()) {
      return query;
    }
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermQuery(new Term(Fields.SUGGESTED_TOPIC, topic.get())), Occur.FILTER)
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
      Suggestion suggested = StoredForms.suggested(values.docValue(each.doc, Fields.SUGGESTION));
      found.putIfAbsent(suggested.question(), suggested);
    }
  }
}
