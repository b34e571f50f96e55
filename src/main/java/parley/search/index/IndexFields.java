package parley.search.index;

import parley.text.IndexVersions;

/**
 * Names and types of the lexical index's fields. Whoever changes what one holds raises {@link
 * IndexVersions#LEXICAL_INDEX_FORMAT}.
 */
public final class IndexFields {
  /**
   * Title, headings and text of a passage, and the questions foreseen for it, analysed; what
   * questions are matched with. Without the foreseen ones in here, .05 fewer golden questions find
   * their passage first by words and meaning.
   */
  public static final String CONTENT = "content";

  /** Each question foreseen for a passage: its words, folded, with a space between. */
  public static final String FAQ_QUESTION = "asked";

  /**
   * What the index itself offers to be asked, in the same form: of a passage its title with its
   * heading, of an article's head all that is offered for the article as a whole.
   */
  public static final String SUGGESTED_QUESTION = "offered";

  /** Title and headings once more, analysed, as a field of its own. */
  public static final String TITLE = "title";

  /**
   * Words as they are written, folded but not stemmed; what misspelt words are compared with. One
   * document has those of all passages, each as often as there are passages that it stands in.
   */
  public static final String SPELLCHECK_TERMS = "words";

  /** Names of a passage's topics. */
  public static final String TOPIC = "topic";

  /** Id of a passage. */
  static final String ID = "id";

  /** Id of the article a passage belongs to. */
  public static final String ARTICLE = "article";

  /** Place of a passage in its article. */
  public static final String ORDINAL = "ordinal";

  /** The stored form of a passage, as a doc value. */
  static final String PASSAGE_RECORD = "stored";

  /** Id of the article a head belongs to, and as a doc value the stored form of the head. */
  public static final String ARTICLE_METADATA = "head";

  /** What is known of a file of the corpus, as a doc value. */
  static final String FILE = "file";

  /** The problems found in a file, stored. */
  static final String DIAGNOSTICS = "problems";

  /** Beginnings of every word of a suggestion. */
  public static final String EDGE_NGRAMS = "beginnings";

  /** The beginning of a suggestion as a whole, and its short beginnings. */
  static final String PREFIX = "start";

  /** The stored form of a suggestion, as a doc value. */
  public static final String SUGGESTION = "suggestion";

  /**
   * Terms of a suggestion, analysed as questions are; of an event none, as it is no question. To
   * leave events out by a filter at every question took 0.1 ms.
   */
  public static final String SUGGESTION_TERMS = "suggested";

  /** Names of a suggestion's topics. */
  public static final String SUGGESTION_TOPIC = "suggested_topic";

  /** Rank of a suggestion's kind: how likely it is what somebody types towards. */
  public static final String SUGGESTION_RANK = "kind";

  private IndexFields() {}
}
