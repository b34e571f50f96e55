package parley.library;

import java.nio.file.Path;
import parley.embedding.Embedder;

/** Where the model comes from. */
public interface ModelSource {
  /** The model that comes with the program. */
  ModelSource SHIPPED = new ShippedModel();

  /** Loads the model; takes about a second. */
  Embedder open();

  /**
   * The same model with every vector kept in a folder and computed only once.
   *
   * @param model stays open when what is given back is closed
   */
  Embedder remembering(Embedder model, Path folder);
}
