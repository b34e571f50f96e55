package parley.library;

import parley.embedding.Embedder;
import parley.embedding.OnnxEmbedder;

/** Where the model comes from. */
@FunctionalInterface
public interface ModelSource {
  /** The model that comes with the program, on all processors. */
  ModelSource SHIPPED = () -> OnnxEmbedder.open(Runtime.getRuntime().availableProcessors());

  /** Loads the model; takes about a second. */
  Embedder open();
}
