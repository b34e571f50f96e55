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
  public Passage passage(int document) {
    return UncheckedRead.unchecked(
        () -> RecordCodec.passage(values.docValue(document, IndexFields.STORED)));
  }

  /** The passage with an id; empty if the index does not hold it. */
  public Optional<Passage> passage(String id) {
    OptionalInt document = document(id);
    return document.isPresent() ? Optional.of(passage(document.getAsInt())) : Optional.empty();
  }

  /** The passage at a place in an article, from 0; empty if there is none. */
  public Optional<Passage> passage(String article, int ordinal) {
    OptionalInt document = document(article, ordinal);
    return document.isPresent() ? Optional.of(passage(document.getAsInt())) : Optional.empty();
  }

  /**
   * The id of the passage of a document, without reading its text.
   *
   * @throws UncheckedIOException if the disk fails, or the document is not one of a passage
   */
  public String id(int document) {
    return UncheckedRead.unchecked(() -> values.docValue(document, IndexFields.ID).utf8ToString());
  }

  /** The id of the passage at a place in an article, without its text; empty if there is none. */
  public Optional<String> id(String article, int ordinal) {
    OptionalInt document = document(article, ordinal);
    return document.isPresent() ? Optional.of(id(document.getAsInt())) : Optional.empty();
  }

  /** The document of the passage with an id; empty if the index does not hold it. */
  public OptionalInt document(String id) {
    return UncheckedRead.unchecked(() -> lookup.first(new Term(IndexFields.ID, id)));
  }

  private OptionalInt document(String article, int ordinal) {
    return UncheckedRead.unchecked(() -> lookup.passage(article, ordinal));
  }

  /** The documents of all passages, in order. */
  public List<Integer> documents() {
    return all(IndexFields.ID, (document, _) -> List.of(document));
  }

  /** A topic's passages in order of file, at most so many; none of a topic that is not known. */
  public List<Passage> ofTopic(String topic, int most) {
    TermQuery query = new TermQuery(new Term(IndexFields.TOPIC, topic));
    return Arrays.stream(
            UncheckedRead.unchecked(() -> searcher.search(query, most, Sort.INDEXORDER)).scoreDocs)
        .map(found -> passage(found.doc))
        .toList();
  }

  /**
   * What is known of an article that has passages in the index.
   *
   * @throws NoSuchElementException if it has none
   */
  public ArticleMetadata head(String article) {
    return UncheckedRead.unchecked(() -> {
      int document = lookup.first(new Term(IndexFields.HEAD, article)).orElseThrow();
      return RecordCodec.head(values.docValue(document, IndexFields.HEAD));
    });
  }

  /** Every file of the corpus, whether or not its article is in the index, in order of name. */
  public List<IndexedFile> files() {
    return all(IndexFields.FILE, (_, file) -> List.of(RecordCodec.file(file.binaryValue())));
  }

  /** The problems found in the files of the corpus, in the order of the files. */
  public List<Diagnostic> problems() {
    return all(
        IndexFields.FILE,
        (document, file) ->
            RecordCodec.file(file.binaryValue()).problems() > 0
                ? new FormReader(values.compressed(document, IndexFields.PROBLEMS))
                    .list(RecordCodec::problem)
                : List.of());
  }

  /** What is read of each document that has a doc value in a field, in order. */
  private <T> List<T> all(String field, ValueRead<T> read) {
    return UncheckedRead.unchecked(() -> {
      List<T> all = new ArrayList<>();
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        BinaryDocValues value = DocValues.getBinary(leaf.reader(), field);
        while (value.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          all.addAll(read.of(leaf.docBase + value.docID(), value));
        }
      }
      return all;
    });
  }

  @FunctionalInterface
  private interface ValueRead<T> {
    List<T> of(int document, BinaryDocValues value) throws IOException;
  }
}
