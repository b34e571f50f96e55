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
 * Reads the records of an index: passages, article metadata, files and their diagnostics. A passage
 * is identified by its id, and within one index by its document. Safe for use by many threads.
 * Reading throws {@link UncheckedIOException} where the disk fails.
 */
public final class PassageStore {
  private final IndexSearcher searcher;
  private final StoredValueReader values;
  private final DocumentLookup lookup;

  /** Reads from this searcher's index. */
  public PassageStore(IndexSearcher searcher) {
    this.searcher = searcher;
    this.values = new StoredValueReader(searcher);
    this.lookup = new DocumentLookup(searcher.getIndexReader());
  }

  /**
   * The passage of a document.
   *
   * @throws UncheckedIOException if the disk fails, or it is not the document of a passage
   */
  public Passage passage(int docId) {
    return UncheckedRead.read(
        () -> RecordCodec.decodePassage(values.docValue(docId, IndexFields.PASSAGE_RECORD)));
  }

  /** The passage with an id; empty if there is none. */
  public Optional<Passage> passage(String id) {
    OptionalInt docId = docId(id);
    return docId.isPresent() ? Optional.of(passage(docId.getAsInt())) : Optional.empty();
  }

  /** An article's passage by its ordinal, from 0; empty if there is none. */
  public Optional<Passage> passage(String articleId, int ordinal) {
    OptionalInt docId = docId(articleId, ordinal);
    return docId.isPresent() ? Optional.of(passage(docId.getAsInt())) : Optional.empty();
  }

  /**
   * The id of a document's passage, without reading its text.
   *
   * @throws UncheckedIOException if the disk fails, or it is not the document of a passage
   */
  public String id(int docId) {
    return UncheckedRead.read(() -> values.docValue(docId, IndexFields.ID).utf8ToString());
  }

  /** The id of an article's passage by its ordinal, from 0; empty if there is none. */
  public Optional<String> id(String articleId, int ordinal) {
    OptionalInt docId = docId(articleId, ordinal);
    return docId.isPresent() ? Optional.of(id(docId.getAsInt())) : Optional.empty();
  }

  /** The document of the passage with an id; empty if there is none. */
  public OptionalInt docId(String id) {
    return UncheckedRead.read(() -> lookup.first(new Term(IndexFields.ID, id)));
  }

  private OptionalInt docId(String articleId, int ordinal) {
    return UncheckedRead.read(() -> lookup.passage(articleId, ordinal));
  }

  /** The documents of all passages, ascending. */
  public List<Integer> docIds() {
    return readAll(IndexFields.ID, List::of);
  }

  /** Up to {@code limit} passages of a topic, in index order; empty for an unknown topic. */
  public List<Passage> byTopic(String topic, int limit) {
    TermQuery query = new TermQuery(new Term(IndexFields.TOPIC, topic));
    return Arrays.stream(
            UncheckedRead.read(() -> searcher.search(query, limit, Sort.INDEXORDER)).scoreDocs)
        .map(hit -> passage(hit.doc))
        .toList();
  }

  /**
   * The metadata of an article.
   *
   * @throws NoSuchElementException if it is not in the index
   */
  public ArticleMetadata articleMetadata(String articleId) {
    return UncheckedRead.read(() -> {
      int docId = lookup.first(new Term(IndexFields.ARTICLE_METADATA, articleId)).orElseThrow();
      return RecordCodec.decodeArticleMetadata(
          values.docValue(docId, IndexFields.ARTICLE_METADATA));
    });
  }

  /** The metadata of all articles. */
  public List<ArticleMetadata> articles() {
    return readAll(
        IndexFields.ARTICLE_METADATA,
        docId ->
            List.of(
                RecordCodec.decodeArticleMetadata(
                    values.docValue(docId, IndexFields.ARTICLE_METADATA))));
  }

  /** All files of the corpus, rejected ones included, in the order they were added. */
  public List<IndexedFile> files() {
    return readAll(IndexFields.FILE, docId -> List.of(file(docId)));
  }

  /** The diagnostics of all files, in the order of the files. */
  public List<Diagnostic> diagnostics() {
    return readAll(
        IndexFields.FILE,
        docId ->
            file(docId).diagnosticCount() > 0
                ? RecordCodec.decodeDiagnostics(values.storedField(docId, IndexFields.DIAGNOSTICS))
                : List.of());
  }

  private IndexedFile file(int docId) throws IOException {
    return RecordCodec.decodeFile(values.docValue(docId, IndexFields.FILE));
  }

  /** Reads every document that has a doc value in a field, ascending. */
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
