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

/** Reads what the index keeps of a document in a field. Safe for use by many threads. */
public final class StoredValueReader {
  private final IndexSearcher searcher;

  public StoredValueReader(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * A value that lies by itself and is read as it is. Stored fields lie in compressed blocks of
   * several documents: to read heads and suggestions from there was an eighth of an answer by
   * words, to read passages a fifth of an answer by both without the model. It makes the index a
   * quarter larger.
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

  /** A value that lies in a compressed block, for what is seldom read. */
  BytesRef storedField(int docId, String field) throws IOException {
    return Optional.ofNullable(
            searcher.storedFields().document(docId, Set.of(field)).getBinaryValue(field))
        .orElseThrow(() -> missing(docId, field));
  }

  private static IOException missing(int docId, String field) {
    return new IOException("document " + docId + " has no " + field);
  }
}
