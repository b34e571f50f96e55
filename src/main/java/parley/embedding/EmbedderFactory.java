package parley.embedding;

/** Loads the embedding model when it is first needed. */
@FunctionalInterface
public interface EmbedderFactory {
  /** The bundled model, running on all processors. */
  EmbedderFactory BUNDLED = () -> OnnxEmbedder.open(Runtime.getRuntime().availableProcessors());

  /**
   * Loads the model; takes about a second.
   *
   * @throws EmbeddingException if it cannot be loaded
   */
  Embedder open();
}
