package parley.embedding;

/** Where the model comes from. */
@FunctionalInterface
public interface EmbedderFactory {
  /** The model that comes with the program, on all processors. */
  EmbedderFactory BUNDLED = () -> BgeSmallEmbedder.open(Runtime.getRuntime().availableProcessors());

  /** Loads the model; takes about a second. */
  Embedder open();
}
