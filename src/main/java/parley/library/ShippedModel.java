package parley.library;

import java.nio.file.Path;
import parley.embedding.Embedder;

/** The model that comes with the program. */
final class ShippedModel implements ModelSource {
  @Override
  public Embedder open() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Embedder remembering(Embedder model, Path folder) {
    throw new UnsupportedOperationException();
  }
}
