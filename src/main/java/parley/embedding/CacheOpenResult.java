package parley.embedding;

import java.util.Optional;

/** What came of opening a {@link EmbeddingCache}. */
public sealed interface CacheOpenResult {
  /**
   * It is open.
   *
   * @param warning what was wrong with the file that was there, and is gone now
   */
  record Opened(EmbeddingCache cache, Optional<String> warning) implements CacheOpenResult {}

  /** Another process has it open: vectors can be computed, but not kept. A sentence for people. */
  record Locked(String message) implements CacheOpenResult {}

  /** The folder or the file cannot be used. Two sentences for people: what and what to do. */
  record Unusable(String message) implements CacheOpenResult {}
}
