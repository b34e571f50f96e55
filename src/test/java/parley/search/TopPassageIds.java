package parley.search;

import java.util.List;
import parley.search.index.SearchFilter;

/** The ids of the ten best passages for a question, best first. */
public final class TopPassageIds {
  private TopPassageIds() {}

  public static List<String> of(PassageSearcher index, String question) {
    return of(index, question, SearchFilter.ALL);
  }

  public static List<String> of(PassageSearcher index, String question, SearchFilter scope) {
    return index.search(index.prepare(question), scope, 10).stream()
        .map(hit -> index.stored().id(hit.document()))
        .toList();
  }
}
