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
 * Finds documents by what names them, read from postings: a search for a term, or for the passage
 * at a place, takes several times as long, and together they were 14 % of an answer by words.
 */
final class DocumentLookup {
  private final IndexReader reader;

  DocumentLookup(IndexReader reader) {
    this.reader = reader;
  }

  /** The first document that has a term. */
  OptionalInt first(Term term) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      if (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        return OptionalInt.of(leaf.docBase + postings.docID());
      }
    }
    return OptionalInt.empty();
  }

  /** The document of the passage at a place in an article. */
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
