package parley.search.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/**
 * Reads a document's binary values. Safe for use by many threads. See
 * src/docs/decisions/0002-fast-reads-for-lexical-answers.md.
 */
public final class StoredValueReader {
  private final IndexSearcher searcher;

  /** Reads from this searcher's index. */
  public StoredValueReader(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * A doc value, which is fast to read.
   *
   * @throws IOException if the disk fails, or the document has none
   */
  public BytesRef docValue(int docId, String field) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docId, leaves));
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
    if (!values.advanceExact(docId - leaf.docBase)) {
      throw missing(docId, field);
    }
    return values.binaryValue();
  }

  /** A stored field, which lies in a compressed block of several documents: for rare reads. */
  BytesRef storedField(int docId, String field) throws IOException {
    return Optional.ofNullable(
            searcher.storedFields().document(docId, Set.of(field)).getBinaryValue(field))
        .orElseThrow(() -> missing(docId, field));
  }

  private static IOException missing(int docId, String field) {
    return new IOException("document " + docId + " has no " + field);
  }
}
