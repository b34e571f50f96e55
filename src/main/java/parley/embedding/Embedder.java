package parley.embedding;

import java.util.List;

/**
 * Turns texts into unit-length vectors, so that a dot product is a cosine similarity.
 * Deterministic: a text has the same vector, bit by bit, whatever else is in the batch.
 * Thread-safe.
 */
public interface Embedder extends AutoCloseable {
  /**
   * Identifies the model and all else that determines the vectors. Only vectors of the same model
   * id may be compared. One line of ASCII.
   */
  String modelId();

  /** Number of components of a vector. */
  int dimension();

  /**
   * Prefix that makes a query of a text: a text with this prefix has the vector of that query, so
   * that FAQ questions can be embedded and cached with the texts. May be empty.
   */
  String queryInstruction();

  /**
   * Embeds a query, with the query instruction: the vector of the whole, then a contextual vector
   * for each span. Input beyond the model's limit is truncated; a span there has a zero vector.
   *
   * @throws EmbeddingException if the model fails or is closed
   */
  List<float[]> embedQuery(TextWithSpans text);

  /** The vector of a whole query; see {@link #embedQuery(TextWithSpans)}. */
  default float[] embedQuery(String text) {
    return embedQuery(TextWithSpans.of(text)).getFirst();
  }

  /**
   * Embeds texts, in order: for each the vector of the whole, then a contextual vector for each of
   * its spans. Input beyond the model's limit is truncated; a span there has a zero vector.
   * Succeeds for all texts or for none.
   *
   * @throws EmbeddingException if the model fails or is closed, or the thread is interrupted
   */
  List<List<float[]>> embedAll(List<TextWithSpans> texts);

  /** The vectors of whole texts; see {@link #embedAll}. */
  default List<float[]> embedTexts(List<String> texts) {
    return embedAll(texts.stream().map(TextWithSpans::of).toList()).stream()
        .map(List::getFirst)
        .toList();
  }

  /**
   * Whether a word is a single token of the model's vocabulary, which holds the common words of its
   * language. Such a word is hardly a misspelling.
   *
   * @param word in lower case, without accents
   */
  boolean isInVocabulary(String word);

  /** Waits for running texts and frees the model's memory. */
  @Override
  void close();
}
