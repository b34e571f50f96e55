package parley.benchmark;

import java.util.List;
import parley.embedding.Embedder;

/**
 * Gives texts {@link SeededVectors}. A question is run through the real model first, since that is
 * part of what a question costs.
 */
final class SeededEmbedder implements Embedder {
  private final Embedder model;
  private final SeededVectors vectors = new SeededVectors();

  SeededEmbedder(Embedder model) {
    this.model = model;
  }

  @Override
  public String model() {
    return "seeded";
  }

  @Override
  public int dimension() {
    return SeededVectors.DIMENSION;
  }

  @Override
  public float[] question(String text) {
    model.question(text);
    return vectors.of(text);
  }

  @Override
  public List<float[]> texts(List<String> texts) {
    return texts.parallelStream().map(vectors::of).toList();
  }

  @Override
  public boolean knows(String word) {
    return model.knows(word);
  }

  @Override
  public void close() {
    model.close();
  }
}
