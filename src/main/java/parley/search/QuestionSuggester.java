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
import parley.search.index.LexicalIndex;
import parley.search.index.RecordCodec;
import parley.search.index.StoredValueReader;
import parley.search.index.Suggestion;
import parley.search.index.SuggestionDocuments;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryTerm;

/**
 * Suggests questions: completions of a prefix (autocompletion), and similar ones. Safe for use by
 * many threads.
 */
final class QuestionSuggester {
  private static final Sort BY_RANK =
      new Sort(
          new SortField(IndexFields.SUGGESTION_RANK, SortField.Type.LONG, true),
          SortField.FIELD_DOC);
  private static final Sort BY_SCORE =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(IndexFields.SUGGESTION_RANK, SortField.Type.LONG, true),
          SortField.FIELD_DOC);

  private final IndexSearcher searcher;
  private final StoredValueReader values;
  private final TextAnalyzers analyzers;

  QuestionSuggester(LexicalIndex lexicalIndex) {
    this.searcher = lexicalIndex.searcher();
    this.values = new StoredValueReader(searcher);
    this.analyzers = lexicalIndex.analyzers();
  }

  /**
   * Completions of a prefix: first the suggestions that begin with it, then those in which every
   * word of it begins a word. An empty prefix gives all suggestions by rank.
   */
  List<Suggestion> complete(String prefix, Optional<String> topic, int limit) throws IOException {
    String foldedPrefix = String.join(" ", foldWords(prefix));
    Map<String, Suggestion> suggestions = new LinkedHashMap<>();
    if (!foldedPrefix.isEmpty()) {
      collect(
          suggestions,
          filterByTopic(SuggestionDocuments.prefixQuery(foldedPrefix), topic),
          BY_RANK,
          limit);
    }
    if (suggestions.size() < limit) {
      collect(suggestions, filterByTopic(allWordsQuery(prefix), topic), BY_RANK, limit);
    }
    return List.copyOf(suggestions.values());
  }

  /** The questions to offer before anything is asked, in their order. */
  List<Suggestion> starters(Optional<String> topic, int limit) throws IOException {
    Map<String, Suggestion> suggestions = new LinkedHashMap<>();
    collect(suggestions, filterByTopic(SuggestionDocuments.starterQuery(), topic), BY_RANK, limit);
    return List.copyOf(suggestions.values());
  }

  /** Suggestions that share terms with a query, by BM25; never an event, which is no question. */
  List<Suggestion> suggestSimilar(AnalyzedQuery analyzedQuery, Optional<String> topic, int limit)
      throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (QueryTerm queryTerm : analyzedQuery.terms()) {
      // A suggestion may have terms that no passage has, such as those of an example.
      Set<String> terms = new LinkedHashSet<>(queryTerm.indexTerms());
      terms.add(queryTerm.term());
      for (String term : terms) {
        query.add(new TermQuery(new Term(IndexFields.SUGGESTION_TERMS, term)), Occur.SHOULD);
      }
    }
    Map<String, Suggestion> suggestions = new LinkedHashMap<>();
    collect(suggestions, filterByTopic(query.build(), topic), BY_SCORE, limit);
    return List.copyOf(suggestions.values());
  }

  private Query allWordsQuery(String prefix) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new FieldExistsQuery(IndexFields.SUGGESTION_RANK), Occur.FILTER);
    for (String word : foldWords(prefix)) {
      String edgeNgram =
          SuggestionDocuments.truncate(word, SuggestionDocuments.MAX_EDGE_NGRAM_LENGTH);
      query.add(new TermQuery(new Term(IndexFields.EDGE_NGRAMS, edgeNgram)), Occur.FILTER);
    }
    return query.build();
  }

  private List<String> foldWords(String prefix) {
    return analyzers.foldedWords(prefix).stream()
        .limit(AnalyzedQuery.MAX_TERMS)
        .map(AnalyzedTerm::term)
        .toList();
  }

  private static Query filterByTopic(Query query, Optional<String> topic) {
    if (topic.isEmpty()) {
      return query;
    }
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermQuery(new Term(IndexFields.SUGGESTION_TOPIC, topic.get())), Occur.FILTER)
        .build();
  }

  private void collect(Map<String, Suggestion> suggestions, Query query, Sort sort, int limit)
      throws IOException {
    // Several articles may suggest the same question; fetch more to make up for duplicates.
    int fetchLimit = 2 * limit;
    var collector = new TopFieldCollectorManager(sort, fetchLimit, null, fetchLimit);
    for (ScoreDoc hit : searcher.search(query, collector).scoreDocs) {
      if (suggestions.size() == limit) {
        return;
      }
      Suggestion suggestion =
          RecordCodec.decodeSuggestion(values.docValue(hit.doc, IndexFields.SUGGESTION));
      suggestions.putIfAbsent(suggestion.question(), suggestion);
    }
  }
}
