package parley.search;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** The type of fields that say which documents hold a term, and neither how often nor where. */
final class TermsOnly {
  static final FieldType TYPE = type();

  private TermsOnly() {}

  private static FieldType type() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
