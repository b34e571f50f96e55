package parley.embedding;

import java.util.Optional;

/** Outcome of opening an {@link EmbeddingCache}. */
public sealed interface CacheOpenResult {
  /**
   * The cache is open.
   *
   * @param warning why the previous file was damaged and has been deleted; usually empty
   */
  record Opened(EmbeddingCache cache, Optional<String> warning) implements CacheOpenResult {}

  /**
   * Another process has the cache open.
   *
   * @param message one sentence for people
   */
  record Locked(String message) implements CacheOpenResult {}

  /**
   * The folder or the file cannot be used.
   *
   * @param message for people: what failed, and the remedy
   */
  record Unusable(String message) implements CacheOpenResult {}
}
