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
  private static final int MOST = 4;
  private static final int LOOKED_AT = 100;

  /**
   * With less of a question's weight in words that are known, what shares them is near by chance.
   */
  private static final double TELLING = 0.4;

  private final PassageSearcher index;

  /**
   * The first questions by topic, where it has any, since they are the same for every question; to
   * read them again each time was an eighth of all work besides the model's on golden questions.
   */
  private final Map<Optional<String>, List<Suggestion>> firsts = new ConcurrentHashMap<>();

  RelatedQuestions(PassageSearcher index) {
    this.index = index;
  }

  /** Good first questions, each from another article, for somebody who has not asked one. */
  List<Suggestion> any(Question question) {
    return suggestions(question, firsts(question.topic()));
  }

  /** What else can be asked near to an answered question. */
  List<Suggestion> besides(Question question, AnalyzedQuery prepared) {
    return suggestions(question, index.suggestSimilar(prepared, question.topic(), MOST + 1));
  }

  /**
   * What the corpus covers that is nearest to a question it does not; never empty if it has any.
   */
  List<Suggestion> nearest(Question question, AnalyzedQuery prepared) {
    List<Suggestion> near = new ArrayList<>();
    if (knownPart(prepared) >= TELLING) {
      near.addAll(index.suggestSimilar(prepared, question.topic(), MOST));
      near.addAll(index.suggestSimilar(prepared, Optional.empty(), MOST));
    }
    near.addAll(firsts(question.topic()));
    near.addAll(firsts(Optional.empty()));
    return suggestions(question, near);
  }

  /** The part of the question's weight in words the corpus knows; little of it tells nothing. */
  private static double knownPart(AnalyzedQuery question) {
    double known =
        question.terms().stream()
            .filter(word -> !word.indexTerms().isEmpty())
            .mapToDouble(QueryTerm::idf)
            .sum();
    return question.totalIdf() == 0 ? 0 : known / question.totalIdf();
  }

  /** The likeliest question of each of the first articles. */
  private List<Suggestion> firsts(Optional<String> topic) {
    List<Suggestion> known = firsts.get(topic);
    if (known != null) {
      return known;
    }
    Map<String, Suggestion> byArticle = new LinkedHashMap<>();
    for (Suggestion each : index.complete("", topic, LOOKED_AT)) {
      byArticle.putIfAbsent(each.title(), each);
    }
    List<Suggestion> found = List.copyOf(byArticle.values());
    if (!found.isEmpty()) { // a topic that nobody has heard of is not to be remembered
      firsts.put(topic, found);
    }
    return found;
  }

  private static List<Suggestion> suggestions(Question question, List<Suggestion> all) {
    Map<String, Suggestion> distinct = new LinkedHashMap<>();
    for (Suggestion each : all) {
      if (!each.question().equalsIgnoreCase(question.text().strip())) {
        distinct.putIfAbsent(each.question(), each);
      }
    }
    return distinct.values().stream().limit(MOST).toList();
  }
}
