package parley.search.index;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** Types of fields that do not say where in a text their terms stand. */
final class TermsOnly {
  /** Which documents hold a term, and neither how often nor where. */
  static final FieldType DOCS_ONLY_TYPE = createFieldType(IndexOptions.DOCS, true);

  /** How often a document holds a term, and among how many: what BM25 asks. */
  static final FieldType DOCS_AND_FREQS_TYPE = createFieldType(IndexOptions.DOCS_AND_FREQS, false);

  /** How often documents hold a term, and nothing to rank them by. */
  static final FieldType FREQS_NO_NORMS_TYPE = createFieldType(IndexOptions.DOCS_AND_FREQS, true);

  private TermsOnly() {}

  private static FieldType createFieldType(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
