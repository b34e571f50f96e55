package parley.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.IOFunction;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Diagnostic;
import parley.corpus.model.Passage;

/**
 * What the index keeps besides words: passages, article heads, files and their problems. A passage
 * is known by its id, and in this one index by the number of its document. Safe for use by many
 * threads. Reading fails with {@link UncheckedIOException} where the disk does.
 */
public final class PassageStore {
  private final IndexSearcher searcher;
  private final StoredValueReader values;
  private final DocumentLookup lookup;

  public PassageStore(IndexSearcher searcher) {
    this.searcher = searcher;
    this.values = new StoredValueReader(searcher);
    this.lookup = new DocumentLookup(searcher.getIndexReader());
  }

  /**
   * The passage of a document.
   *
   * @throws UncheckedIOException if the disk fails, or the document is not one of a passage
   */
  public Passage passage(int docId) {
    return UncheckedRead.read(
        () -> RecordCodec.decodePassage(values.docValue(docId, IndexFields.PASSAGE_RECORD)));
  }

  /** The passage with an id; empty if the index does not hold it. */
  public Optional<Passage> passage(String id) {
    OptionalInt docId = docId(id);
    return docId.isPresent() ? Optional.of(passage(docId.getAsInt())) : Optional.empty();
  }

  /** The passage at a place in an article, from 0; empty if there is none. */
  public Optional<Passage> passage(String articleId, int ordinal) {
    OptionalInt docId = docId(articleId, ordinal);
    return docId.isPresent() ? Optional.of(passage(docId.getAsInt())) : Optional.empty();
  }

  /**
   * The id of the passage of a document, without reading its text.
   *
   * @throws UncheckedIOException if the disk fails, or the document is not one of a passage
   */
  public String id(int docId) {
    return UncheckedRead.read(() -> values.docValue(docId, IndexFields.ID).utf8ToString());
  }

  /** The id of the passage at a place in an article, without its text; empty if there is none. */
  public Optional<String> id(String articleId, int ordinal) {
    OptionalInt docId = docId(articleId, ordinal);
    return docId.isPresent() ? Optional.of(id(docId.getAsInt())) : Optional.empty();
  }

  /** The document of the passage with an id; empty if the index does not hold it. */
  public OptionalInt docId(String id) {
    return UncheckedRead.read(() -> lookup.first(new Term(IndexFields.ID, id)));
  }

  private OptionalInt docId(String articleId, int ordinal) {
    return UncheckedRead.read(() -> lookup.passage(articleId, ordinal));
  }

  /** The documents of all passages, in order. */
  public List<Integer> docIds() {
    return readAll(IndexFields.ID, List::of);
  }

  /** A topic's passages in order of file, at most so many; none of a topic that is not known. */
  public List<Passage> byTopic(String topic, int limit) {
    TermQuery query = new TermQuery(new Term(IndexFields.TOPIC, topic));
    return Arrays.stream(
            UncheckedRead.read(() -> searcher.search(query, limit, Sort.INDEXORDER)).scoreDocs)
        .map(hit -> passage(hit.doc))
        .toList();
  }

  /**
   * What is known of an article that has passages in the index.
   *
   * @throws NoSuchElementException if it has none
   */
  public ArticleMetadata articleMetadata(String articleId) {
    return UncheckedRead.read(() -> {
      int docId = lookup.first(new Term(IndexFields.ARTICLE_METADATA, articleId)).orElseThrow();
      return RecordCodec.decodeArticleMetadata(
          values.docValue(docId, IndexFields.ARTICLE_METADATA));
    });
  }

  /** Every file of the corpus, whether or not its article is in the index, in order of name. */
  public List<IndexedFile> files() {
    return readAll(IndexFields.FILE, docId -> List.of(file(docId)));
  }

  /** The problems found in the files of the corpus, in the order of the files. */
  public List<Diagnostic> diagnostics() {
    return readAll(
        IndexFields.FILE,
        docId ->
            file(docId).diagnosticCount() > 0
                ? new RecordReader(values.storedField(docId, IndexFields.DIAGNOSTICS))
                    .readList(RecordCodec::decodeDiagnostic)
                : List.of());
  }

  private IndexedFile file(int docId) throws IOException {
    return RecordCodec.decodeFile(values.docValue(docId, IndexFields.FILE));
  }

  /** What is read of each document that has a doc value in a field, in order of document. */
  private <T> List<T> readAll(String field, IOFunction<Integer, List<T>> read) {
    return UncheckedRead.read(() -> {
      List<T> all = new ArrayList<>();
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        BinaryDocValues docValues = DocValues.getBinary(leaf.reader(), field);
        while (docValues.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          all.addAll(read.apply(leaf.docBase + docValues.docID()));
        }
      }
      return all;
    });
  }
}
