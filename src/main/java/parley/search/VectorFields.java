package parley.search;

/** Names of the fields of the index of vectors. */
final class VectorFields {
  /** Version of the layout; an index of another version is rebuilt. */
  static final String FORMAT = "5";

  /** Vector of a passage as a whole. */
  static final String PASSAGE = "passage";

  /** Vectors of a passage's sentences, in {@link SentenceVectors} form. */
  static final String SENTENCES = "sentences";

  /** Vectors of the questions foreseen for a passage, in the same form; missing where none are. */
  static final String ASKED = "asked";

  /** Vectors of the words of a passage's sentences, in {@link WordVectors} form; may be missing. */
  static final String WORDS = "words";

  /** Number of the passage in the index of words. */
  static final String DOCUMENT = "document";

  private VectorFields() {}
}
