package parley.search.dense;

/** Names of the fields of the index of vectors. */
public final class DenseFields {
  /** Vector of a passage as a whole. */
  public static final String PASSAGE_VECTOR = "passage";

  /** Vectors of a passage's sentences, in {@link QuantizedVectorCodec} form. */
  static final String SENTENCE_VECTORS = "sentences";

  /** Vectors of the questions foreseen for a passage, in the same form; missing where none are. */
  static final String FAQ_VECTORS = "asked";

  /**
   * Vectors of the words of a passage's sentences, in {@link LateInteraction} form; may be missing.
   */
  static final String TOKEN_VECTORS = "words";

  /** Number of the passage in the index of words. */
  static final String LEXICAL_DOC_ID = "document";

  private DenseFields() {}
}
