package parley.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import parley.text.Span;

/** Pseudo-random vectors by the hash of the text. Records its calls. */
final class StubEmbedder implements Embedder {
  static final int DIMENSION = 384;

  /** The texts of each call. */
  final List<List<String>> calls = new ArrayList<>();

  boolean isClosed;
  private final String modelId;

  StubEmbedder(String modelId) {
    this.modelId = modelId;
  }

  @Override
  public String modelId() {
    return modelId;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public String queryInstruction() {
    return "?";
  }

  @Override
  public List<float[]> embedQuery(TextWithSpans text) {
    return vectors(text.withPrefix(queryInstruction()));
  }

  @Override
  public List<List<float[]>> embedAll(List<TextWithSpans> texts) {
    calls.add(texts.stream().map(TextWithSpans::text).toList());
    return texts.stream().map(this::vectors).toList();
  }

  private List<float[]> vectors(TextWithSpans text) {
    List<float[]> vectors = new ArrayList<>(List.of(vector(text.text())));
    for (Span span : text.spans()) {
      vectors.add(vector(text.text() + span));
    }
    return vectors;
  }

  float[] vector(String text) {
    Random random = new Random((modelId + text).hashCode());
    float[] vector = new float[DIMENSION];
    double squaredNorm = 0;
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) random.nextGaussian();
      squaredNorm += vector[i] * vector[i];
    }
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) (vector[i] / Math.sqrt(squaredNorm));
    }
    return vector;
  }

  @Override
  public boolean isInVocabulary(String word) {
    return false;
  }

  @Override
  public void close() {
    isClosed = true;
  }
}
