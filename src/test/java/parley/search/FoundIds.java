package parley.search;

import java.util.List;

/** The ids of the ten best passages for a question, best first. */
final class FoundIds {
  private FoundIds() {}

  static List<String> of(PassageIndex index, String question) {
    return of(index, question, Scope.ALL);
  }

  static List<String> of(PassageIndex index, String question, Scope scope) {
    return index.search(index.prepare(question), scope, 10).stream()
        .map(hit -> index.stored().id(hit.document()))
        .toList();
  }
}
