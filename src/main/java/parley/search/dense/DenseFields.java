package parley.search.dense;

import parley.text.IndexVersions;

/**
 * Field names of the dense index. Whoever changes what one holds raises {@link
 * IndexVersions#DENSE_INDEX_FORMAT}.
 */
public final class DenseFields {
  /** Vector of the passage with its titles. */
  public static final String PASSAGE_VECTOR = "passage";

  /** Vectors of the passage's sentences, encoded by {@link QuantizedVectorCodec}. */
  static final String SENTENCE_VECTORS = "sentences";

  /** Vectors of the passage's FAQ questions, encoded likewise; absent without FAQ questions. */
  static final String FAQ_VECTORS = "faq_vectors";

  /**
   * Token vectors of the sentences, encoded by {@link LateInteraction}; absent in large indexes.
   */
  static final String TOKEN_VECTORS = "token_vectors";

  /** The passage's document in the lexical index. */
  static final String LEXICAL_DOC_ID = "document";

  private DenseFields() {}
}
