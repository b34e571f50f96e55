package parley.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import parley.search.PassageSearcher;
import parley.search.index.Suggestion;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryTerm;

/** Suggests questions to ask instead of, or after, a question. */
final class RelatedQuestions {
  private static final int MAX_SUGGESTIONS = 4;
  private static final int MAX_STARTER_CANDIDATES = 100;

  /** Share of the query's idf in known terms below which similar questions are so by chance. */
  private static final double MIN_KNOWN_SHARE = 0.4;

  private final PassageSearcher searcher;

  /** Cache by topic. See src/docs/decisions/0028-cache-starter-questions.md. */
  private final Map<Optional<String>, List<Suggestion>> starterQuestions =
      new ConcurrentHashMap<>();

  RelatedQuestions(PassageSearcher searcher) {
    this.searcher = searcher;
  }

  /** Questions to start with, each of another article. */
  List<Suggestion> starters(Question question) {
    return toSuggestions(question, starterQuestions(question.topic()));
  }

  /** Questions similar to an answered one. */
  List<Suggestion> similarTo(Question question, AnalyzedQuery query) {
    return toSuggestions(
        question, searcher.suggestSimilar(query, question.topic(), MAX_SUGGESTIONS + 1));
  }

  /** The answerable questions most similar to an unanswerable one, filled up with starters. */
  List<Suggestion> fallbacks(Question question, AnalyzedQuery query) {
    List<Suggestion> candidates = new ArrayList<>();
    if (knownShare(query) >= MIN_KNOWN_SHARE) {
      candidates.addAll(searcher.suggestSimilar(query, question.topic(), MAX_SUGGESTIONS));
      candidates.addAll(searcher.suggestSimilar(query, Optional.empty(), MAX_SUGGESTIONS));
    }
    candidates.addAll(starterQuestions(question.topic()));
    candidates.addAll(starterQuestions(Optional.empty()));
    return toSuggestions(question, candidates);
  }

  /** Share of the query's idf in terms that the index knows. */
  private static double knownShare(AnalyzedQuery query) {
    double knownWeight =
        query.terms().stream()
            .filter(term -> !term.indexTerms().isEmpty())
            .mapToDouble(QueryTerm::idf)
            .sum();
    return query.totalIdf() == 0 ? 0 : knownWeight / query.totalIdf();
  }

  /** The first question of each article. */
  private List<Suggestion> starterQuestions(Optional<String> topic) {
    List<Suggestion> cached = starterQuestions.get(topic);
    if (cached != null) {
      return cached;
    }
    Map<String, Suggestion> byArticle = new LinkedHashMap<>();
    for (Suggestion each : searcher.complete("", topic, MAX_STARTER_CANDIDATES)) {
      byArticle.putIfAbsent(each.title(), each);
    }
    List<Suggestion> starters = List.copyOf(byArticle.values());
    if (!starters.isEmpty()) { // an unknown topic must not fill the cache
      starterQuestions.put(topic, starters);
    }
    return starters;
  }

  private static List<Suggestion> toSuggestions(Question question, List<Suggestion> all) {
    Map<String, Suggestion> distinct = new LinkedHashMap<>();
    for (Suggestion each : all) {
      if (!each.question().equalsIgnoreCase(question.text().strip())) {
        distinct.putIfAbsent(each.question(), each);
      }
    }
    return distinct.values().stream().limit(MAX_SUGGESTIONS).toList();
  }
}
