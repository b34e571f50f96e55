package parley.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.search.PassageSearcher;
import parley.search.index.Suggestion;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryTerm;

/** Suggests questions to ask instead of, or after, a question. */
final class RelatedQuestions {
  private static final int MAX_SUGGESTIONS = 4;
  private static final int MAX_STARTERS = 100;

  /** Starters taken from articles where nobody chose any; all are analyzed. */
  private static final int MAX_STARTERS_OF_ARTICLES = 8;

  /** Of the suggestions of a refusal, those that are similar to the question by its words. */
  private static final int MAX_SIMILAR = 2;

  /** Starters offered because they are nearest; the others take turns. */
  private static final int NEAREST_STARTERS = 2;

  /** Share of the query's idf in known terms below which similar questions are so by chance. */
  private static final double MIN_KNOWN_SHARE = 0.4;

  private final PassageSearcher searcher;

  /** Cache by topic. See src/docs/decisions/0028-cache-starter-questions.md. */
  private final Map<Optional<String>, List<Starter>> startersByTopic = new ConcurrentHashMap<>();

  /** A starter, analyzed to compare it with questions. */
  private record Starter(Suggestion suggestion, AnalyzedQuery query) {}

  private record ScoredStarter(Suggestion suggestion, double similarity) {}

  RelatedQuestions(PassageSearcher searcher) {
    this.searcher = searcher;
  }

  /** Questions to start with. */
  List<Suggestion> starters(Question question, AnalyzedQuery query) {
    List<Suggestion> candidates = new ArrayList<>(starters(query, question.topic()));
    candidates.addAll(starters(query, Optional.empty()));
    return toSuggestions(question, candidates);
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
      candidates.addAll(searcher.suggestSimilar(query, question.topic(), MAX_SIMILAR));
      if (candidates.size() < MAX_SIMILAR) {
        candidates.addAll(searcher.suggestSimilar(query, Optional.empty(), MAX_SIMILAR));
      }
    }
    candidates.addAll(starters(query, question.topic()));
    candidates.addAll(starters(query, Optional.empty()));
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

  /**
   * The starters in the order to offer them: the nearest to the question, then the others from
   * another one for each question, so that not every refusal offers the same. See
   * src/docs/decisions/0107-starters.md.
   */
  private List<Suggestion> starters(AnalyzedQuery query, Optional<String> topic) {
    List<Starter> starters = startersByTopic.get(topic);
    if (starters == null) {
      starters =
          starterQuestions(topic).stream()
              .map(each -> new Starter(each, searcher.analyze(each.question())))
              .toList();
      if (!starters.isEmpty()) { // an unknown topic must not fill the cache
        startersByTopic.put(topic, starters);
      }
    }
    List<Suggestion> nearest =
        starters.stream()
            .map(each -> new ScoredStarter(each.suggestion(), query.similarity(each.query())))
            .filter(each -> each.similarity() > 0)
            .sorted(Comparator.comparingDouble(ScoredStarter::similarity).reversed())
            .limit(NEAREST_STARTERS)
            .map(ScoredStarter::suggestion)
            .toList();
    List<Suggestion> others = new ArrayList<>(starters.stream().map(Starter::suggestion).toList());
    others.removeAll(nearest);
    Collections.rotate(others, query.text().strip().toLowerCase(Locale.ROOT).hashCode());
    return Stream.concat(nearest.stream(), others.stream()).toList();
  }

  /** The starters of the corpus; where a topic has none, the first question of each article. */
  private List<Suggestion> starterQuestions(Optional<String> topic) {
    List<Suggestion> chosen = searcher.starters(topic, MAX_STARTERS);
    if (chosen.size() >= MAX_SUGGESTIONS) {
      return chosen;
    }
    List<Suggestion> starters = new ArrayList<>(chosen);
    Set<String> titles =
        chosen.stream().map(Suggestion::title).collect(Collectors.toCollection(HashSet::new));
    searcher.complete("", topic, MAX_STARTERS).stream()
        .filter(each -> titles.add(each.title()))
        .forEach(starters::add);
    return starters.subList(0, Math.min(starters.size(), MAX_STARTERS_OF_ARTICLES));
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
