package parley.text;

/**
 * Versions of all that is derived from the corpus and kept on disk. Raise a number when the same
 * input would give other bytes than before; what an older version wrote is then rebuilt.
 */
public final class IndexVersions {
  /** Fields and record layout of the lexical index. */
  public static final String LEXICAL_INDEX_FORMAT = "11";

  /** Fields and vector layout of the dense index. */
  public static final String DENSE_INDEX_FORMAT = "6";

  /** How files become passages: formats, sentences, and where passages begin and end. */
  public static final String PASSAGE_SPLITTER = "4";

  /** How a text becomes an embedding: tokenization, pooling and normalization. */
  public static final int EMBEDDING_PIPELINE = 1;

  private IndexVersions() {}
}
