package parley.embedding;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** What a process of its own does in tests: it embeds, and keeps vectors in a folder. */
final class ModelLoading {
  private ModelLoading() {}

  public static void main(String[] args) {
    CacheOpening opening = VectorCache.open(Path.of(args[0]), InstantSource.system());
    VectorCache cache = ((CacheOpening.Opened) opening).cache();
    try (CachedEmbedder embedder = new CachedEmbedder(OnnxEmbedder.open(1), cache)) {
      int dimension = embedder.question("Who?").length;
      System.out.print(dimension + " " + embedder.texts(List.of("Peace", "War")).size());
    }
  }
}
