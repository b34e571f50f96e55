package parley.search;

import java.util.List;
import parley.search.index.SearchFilter;

/** Searches for the ids of the ten best passages, best first. */
public final class TopPassageIds {
  private TopPassageIds() {}

  public static List<String> search(PassageSearcher searcher, String question) {
    return search(searcher, question, SearchFilter.MATCH_ALL);
  }

  public static List<String> search(
      PassageSearcher searcher, String question, SearchFilter filter) {
    return searcher.search(searcher.analyze(question), filter, 10).stream()
        .map(hit -> searcher.store().id(hit.docId()))
        .toList();
  }
}
