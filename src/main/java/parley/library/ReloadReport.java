package parley.library;

import java.time.Duration;
import java.util.List;
import parley.corpus.model.Diagnostic;

/**
 * What a load or reload did.
 *
 * @param added files whose articles are new
 * @param changed files whose articles changed
 * @param removed files whose articles are gone
 * @param unchanged number of articles that stayed as they were
 * @param diagnostics everything wrong with the corpus as it is now
 * @param passages number of passages now served
 * @param isRebuilt whether an index was built; otherwise the one at hand was still right
 * @param took time from start to serving
 */
public record ReloadReport(
    List<String> added,
    List<String> changed,
    List<String> removed,
    int unchanged,
    List<Diagnostic> diagnostics,
    int passages,
    boolean isRebuilt,
    Duration took) {
  public ReloadReport {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Number of articles now served. */
  public int articles() {
    return added.size() + changed.size() + unchanged;
  }
}
