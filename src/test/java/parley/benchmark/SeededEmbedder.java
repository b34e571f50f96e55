package parley.benchmark;

import java.util.ArrayList;
import java.util.List;
import parley.embedding.Embedder;
import parley.embedding.TextWithSpans;
import parley.text.Span;

/**
 * Embeds texts with {@link SeededVectors}. A query is run through the real model first, since that
 * is part of its cost.
 */
final class SeededEmbedder implements Embedder {
  private final Embedder model;
  private final SeededVectors vectors = new SeededVectors();

  SeededEmbedder(Embedder model) {
    this.model = model;
  }

  @Override
  public String modelId() {
    return "seeded";
  }

  @Override
  public int dimension() {
    return SeededVectors.DIMENSION;
  }

  @Override
  public String queryInstruction() {
    return "";
  }

  @Override
  public List<float[]> embedQuery(TextWithSpans text) {
    model.embedQuery(text);
    return embed(text);
  }

  @Override
  public List<List<float[]>> embedAll(List<TextWithSpans> texts) {
    return texts.parallelStream().map(this::embed).toList();
  }

  private List<float[]> embed(TextWithSpans text) {
    List<float[]> textVectors = new ArrayList<>(List.of(vectors.vector(text.text())));
    for (Span span : text.spans()) {
      textVectors.add(vectors.vector(text.text().substring(span.start(), span.end())));
    }
    return textVectors;
  }

  @Override
  public boolean isInVocabulary(String word) {
    return model.isInVocabulary(word);
  }

  @Override
  public void close() {
    model.close();
  }
}
