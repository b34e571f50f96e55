package parley.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.search.PassageIndex;
import parley.search.SearchQuestion;
import parley.search.Suggested;

/** Finds what can be asked instead of, or after, a question. */
final class Related {
  private static final int MOST = 4;

  private final PassageIndex index;

  Related(PassageIndex index) {
    this.index = index;
  }

  /** Good first questions, for somebody who has not asked one. */
  List<Suggestion> any(Question question) {
    return suggestions(question, index.complete("", question.topic(), MOST));
  }

  /** What else can be asked near to an answered question. */
  List<Suggestion> besides(Question question, SearchQuestion prepared) {
    return suggestions(question, index.near(prepared, question.topic(), MOST + 1));
  }

  /** What the corpus covers that is nearest to a question it does not; never empty if it has any. */
  List<Suggestion> nearest(Question question, SearchQuestion prepared) {
    List<Suggested> near = new ArrayList<>(index.near(prepared, question.topic(), MOST));
    if (near.size() < MOST) {
      near.addAll(index.near(prepared, Optional.empty(), MOST));
    }
    if (near.size() < MOST) {
      near.addAll(index.complete("", question.topic(), MOST));
    }
    return suggestions(question, near);
  }

  private static List<Suggestion> suggestions(Question question, List<Suggested> all) {
    Map<String, Suggestion> distinct = new LinkedHashMap<>();
    for (Suggested each : all) {
      if (!each.question().equalsIgnoreCase(question.text().strip())) {
        distinct.putIfAbsent(
            each.question(), new Suggestion(each.topic(), each.title(), each.question()));
      }
    }
    return distinct.values().stream().limit(MOST).toList();
  }
}
