package parley.embedding;

import java.util.List;

/**
 * Turns texts into vectors. The dot product of two of them is their cosine: near 1 for texts that
 * say the same. The same text gives the same vector, bit by bit, whatever it is embedded with. All
 * methods may be called from several threads at once.
 */
public interface Embedder extends AutoCloseable {
  /**
   * Names the model and everything else that decides what the vectors are, so that vectors of equal
   * names can be compared, and others cannot. One line, in ASCII.
   */
  String modelId();

  /** How many numbers a vector has. */
  int dimension();

  /**
   * What the model is to read before a question. A text with this before it has the vector of a
   * question, so that questions can be kept with texts.
   */
  String queryInstruction();

  /**
   * The vector of a question, and then one for each of its words as it is meant there, each of
   * length 1. The model is told that it is a question, so these are not the vectors of the same
   * words as a text. What is beyond 512 tokens is left out; a word there has only zeros.
   *
   * @throws EmbeddingException the model cannot be run, or is closed
   */
  List<float[]> embedQuery(TextWithSpans text);

  /** The vector of a question as a whole; see {@link #embedQuery(TextWithSpans)}. */
  default float[] embedQuery(String text) {
    return embedQuery(TextWithSpans.of(text)).getFirst();
  }

  /**
   * For each text, in their order, its vector, and then one for each of its words as it is meant
   * there, each of length 1. What is beyond 512 tokens of a text, about 380 words, is left out; a
   * word there has only zeros. Either all are given or none.
   *
   * @throws EmbeddingException the model cannot be run, is closed, or the thread was interrupted
   */
  List<List<float[]>> embedAll(List<TextWithSpans> texts);

  /** The vectors of texts as a whole; see {@link #embedAll}. */
  default List<float[]> embedTexts(List<String> texts) {
    return embedAll(texts.stream().map(TextWithSpans::of).toList()).stream()
        .map(List::getFirst)
        .toList();
  }

  /**
   * Whether the model was taught a word as a whole, as it is with some twenty thousand common
   * English ones: such a word is hardly a typing error.
   *
   * @param word in lower case, without accents
   */
  boolean isInVocabulary(String word);

  /** Waits for the texts in work right now, and gives the model's memory back. */
  @Override
  void close();
}
