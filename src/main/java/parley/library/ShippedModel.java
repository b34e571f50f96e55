package parley.library;

import java.nio.file.Path;
import parley.embedding.Embedder;
import parley.embedding.OnnxEmbedder;

/** The model that comes with the program. */
final class ShippedModel implements ModelSource {
  @Override
  public Embedder open() {
    return OnnxEmbedder.open(Runtime.getRuntime().availableProcessors());
  }

  @Override
  public Embedder remembering(Embedder model, Path folder) {
    throw new UnsupportedOperationException();
  }
}
