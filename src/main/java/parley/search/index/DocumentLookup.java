package parley.search.index;

import java.io.IOException;
import java.util.OptionalInt;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Finds documents by id or ordinal in the postings, several times faster than a search. See
 * src/docs/decisions/0002-fast-reads-for-lexical-answers.md.
 */
final class DocumentLookup {
  private final IndexReader reader;

  DocumentLookup(IndexReader reader) {
    this.reader = reader;
  }

  /** The first document that has a term; empty if there is none. */
  OptionalInt first(Term term) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      if (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        return OptionalInt.of(leaf.docBase + postings.docID());
      }
    }
    return OptionalInt.empty();
  }

  /** The document of an article's passage by its ordinal, from 0; empty if there is none. */
  OptionalInt passage(String articleId, int ordinal) throws IOException {
    Term term = new Term(IndexFields.ARTICLE, articleId);
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      if (postings != null) {
        NumericDocValues ordinals = DocValues.getNumeric(leaf.reader(), IndexFields.ORDINAL);
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          int leafDocId = postings.docID();
          if (ordinals.advanceExact(leafDocId) && ordinals.longValue() == ordinal) {
            return OptionalInt.of(leaf.docBase + leafDocId);
          }
        }
      }
    }
    return OptionalInt.empty();
  }
}
