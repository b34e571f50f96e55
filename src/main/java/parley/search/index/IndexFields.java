package parley.search.index;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import parley.text.IndexVersions;

/**
 * The schema of the lexical index: names and types of its fields. Whoever changes what one holds
 * raises {@link IndexVersions#LEXICAL_INDEX_FORMAT}.
 */
public final class IndexFields {
  /** Key of the number of passages in the commit's user data. */
  static final String PASSAGE_COUNT = "passages";

  /**
   * Title, headings, text and FAQ questions of a passage, analyzed; what queries are matched with.
   * See src/docs/decisions/0001-faq-questions-as-document-expansion.md.
   */
  public static final String CONTENT = "content";

  /** {@link #questionKey} of each FAQ question of a passage. */
  public static final String FAQ_QUESTION = "faq_question";

  /**
   * {@link #questionKey} of each question the index suggests: of a passage its title with its last
   * heading, of an article's metadata all that is suggested for the article as a whole.
   */
  public static final String SUGGESTED_QUESTION = "suggested_question";

  /** Title and headings alone, analyzed. */
  public static final String TITLE = "title";

  /**
   * Words folded but not stemmed, for spelling correction. One document holds those of all
   * passages, each with its document frequency as term frequency.
   */
  public static final String SPELLCHECK_TERMS = "spellcheck_terms";

  /** Names of a passage's topics. */
  public static final String TOPIC = "topic";

  /** Id of a passage. */
  static final String ID = "id";

  /** Id of the article a passage belongs to. */
  public static final String ARTICLE = "article";

  /** Ordinal of a passage in its article, from 0. */
  public static final String ORDINAL = "ordinal";

  /** A passage as a record, a doc value. */
  static final String PASSAGE_RECORD = "passage_record";

  /** Id of the article that metadata belongs to, and the metadata as a record, a doc value. */
  public static final String ARTICLE_METADATA = "head";

  /** A file of the corpus as a record, a doc value. */
  static final String FILE = "file";

  /** The diagnostics of a file as records, stored. */
  static final String DIAGNOSTICS = "problems";

  /** Edge n-grams of every word of a suggestion. */
  public static final String EDGE_NGRAMS = "beginnings";

  /** The truncated text of a suggestion, and its short prefixes. */
  static final String PREFIX = "start";

  /** A suggestion as a record, a doc value. */
  public static final String SUGGESTION = "suggestion";

  /**
   * Terms of a suggestion, analyzed like passages. An event has none, since it is no question;
   * excluding events by a filter in every query took 0.1 ms.
   */
  public static final String SUGGESTION_TERMS = "suggested";

  /** Names of a suggestion's topics. */
  public static final String SUGGESTION_TOPIC = "suggested_topic";

  /** Rank of a suggestion's kind, a doc value; higher is more likely to be meant. */
  public static final String SUGGESTION_RANK = "suggestion_rank";

  /** Indexes which documents have a term, neither how often nor where. */
  static final FieldType DOCS_ONLY_TYPE = createFieldType(IndexOptions.DOCS, true);

  /** Indexes term frequencies and field lengths: what BM25 needs without phrases. */
  static final FieldType DOCS_AND_FREQS_TYPE = createFieldType(IndexOptions.DOCS_AND_FREQS, false);

  /** Indexes term frequencies without field lengths. */
  static final FieldType FREQS_NO_NORMS_TYPE = createFieldType(IndexOptions.DOCS_AND_FREQS, true);

  /** Bytes of a question's key; Discord's questions are shorter, Lucene's limit is 32,766. */
  private static final int MAX_KEY_BYTES = 1000;

  private IndexFields() {}

  /**
   * The term that an exact question is found by: its folded words, truncated if it is very long.
   */
  public static BytesRef questionKey(BytesRef foldedQuestion) {
    return new BytesRef(
        foldedQuestion.bytes,
        foldedQuestion.offset,
        Math.min(foldedQuestion.length, MAX_KEY_BYTES));
  }

  private static FieldType createFieldType(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
