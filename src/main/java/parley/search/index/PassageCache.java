package parley.search.index;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * Caches analyzed passages, since the same ones answer most questions. Safe for use by many
 * threads. See src/docs/decisions/0002-fast-reads-for-lexical-answers.md.
 */
public final class PassageCache {
  /** About 10 KB each; a full cache is cleared. */
  private static final int MAX_ENTRIES = 1000;

  private final Map<Integer, AnalyzedPassage> passages = new ConcurrentHashMap<>();
  private final IntFunction<AnalyzedPassage> loader;

  /** Caches what a loader gives for a document. */
  public PassageCache(IntFunction<AnalyzedPassage> loader) {
    this.loader = loader;
  }

  /** The passage of a document, loaded if it is not cached. */
  public AnalyzedPassage get(int docId) {
    if (passages.size() >= MAX_ENTRIES && !passages.containsKey(docId)) {
      passages.clear();
    }
    return passages.computeIfAbsent(docId, loader::apply);
  }
}
