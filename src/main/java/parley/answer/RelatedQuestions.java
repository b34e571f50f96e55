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

/** Finds what can be asked instead of, or after, a question. */
final class RelatedQuestions {
  private static final int MAX_SUGGESTIONS = 4;
  private static final int MAX_STARTER_CANDIDATES = 100;

  /**
   * With less of a question's weight in words that are known, what shares them is near by chance.
   */
  private static final double MIN_KNOWN_SHARE = 0.4;

  private final PassageSearcher index;

  /**
   * The first questions by topic, where it has any, since they are the same for every question; to
   * read them again each time was an eighth of all work besides the model's on golden questions.
   */
  private final Map<Optional<String>, List<Suggestion>> starterQuestions =
      new ConcurrentHashMap<>();

  RelatedQuestions(PassageSearcher index) {
    this.index = index;
  }

  /** Good first questions, each from another article, for somebody who has not asked one. */
  List<Suggestion> starters(Question question) {
    return toSuggestions(question, starterQuestions(question.topic()));
  }

  /** What else can be asked near to an answered question. */
  List<Suggestion> similarTo(Question question, AnalyzedQuery query) {
    return toSuggestions(
        question, index.suggestSimilar(query, question.topic(), MAX_SUGGESTIONS + 1));
  }

  /**
   * What the corpus covers that is nearest to a question it does not; never empty if it has any.
   */
  List<Suggestion> fallbacks(Question question, AnalyzedQuery query) {
    List<Suggestion> candidates = new ArrayList<>();
    if (knownShare(query) >= MIN_KNOWN_SHARE) {
      candidates.addAll(index.suggestSimilar(query, question.topic(), MAX_SUGGESTIONS));
      candidates.addAll(index.suggestSimilar(query, Optional.empty(), MAX_SUGGESTIONS));
    }
    candidates.addAll(starterQuestions(question.topic()));
    candidates.addAll(starterQuestions(Optional.empty()));
    return toSuggestions(question, candidates);
  }

  /** The part of the question's weight in words the corpus knows; little of it tells nothing. */
  private static double knownShare(AnalyzedQuery query) {
    double knownWeight =
        query.terms().stream()
            .filter(term -> !term.indexTerms().isEmpty())
            .mapToDouble(QueryTerm::idf)
            .sum();
    return query.totalIdf() == 0 ? 0 : knownWeight / query.totalIdf();
  }

  /** The likeliest question of each of the first articles. */
  private List<Suggestion> starterQuestions(Optional<String> topic) {
    List<Suggestion> cached = starterQuestions.get(topic);
    if (cached != null) {
      return cached;
    }
    Map<String, Suggestion> byArticle = new LinkedHashMap<>();
    for (Suggestion each : index.complete("", topic, MAX_STARTER_CANDIDATES)) {
      byArticle.putIfAbsent(each.title(), each);
    }
    List<Suggestion> starters = List.copyOf(byArticle.values());
    if (!starters.isEmpty()) { // a topic that nobody has heard of is not to be remembered
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
