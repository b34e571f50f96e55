package parley.embedding;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Started by tests in another process: embeds texts with a cache. */
final class EmbedderProcess {
  private EmbedderProcess() {}

  public static void main(String[] args) {
    CacheOpenResult result = EmbeddingCache.open(Path.of(args[0]), InstantSource.system());
    EmbeddingCache cache = ((CacheOpenResult.Opened) result).cache();
    try (CachingEmbedder embedder = new CachingEmbedder(OnnxEmbedder.open(1), cache)) {
      int dimension = embedder.embedQuery("Who?").length;
      System.out.print(dimension + " " + embedder.embedTexts(List.of("Peace", "War")).size());
    }
  }
}
