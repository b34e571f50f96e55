package parley.search.dense;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import parley.corpus.model.Passage;
import parley.search.index.IndexFields;

/**
 * Writes a dense index into an empty folder, in the order of the passages. Until {@link #finish}
 * commits it, it cannot be opened.
 */
final class DenseIndexWriter implements Closeable {
  /**
   * Up to this many passages the search is exact; above, HNSW (Malkov and Yashunin 2018) over
   * int8-quantized vectors. See src/docs/decisions/0006-exact-or-hnsw-search.md.
   */
  static final int MAX_EXACT_SEARCH_PASSAGES = 50_000;

  /** Lucene's default: neighbours of a node in the graph. */
  private static final int HNSW_M = 16;

  /** Lucene's default: candidates considered when a node is added. */
  private static final int HNSW_EF_CONSTRUCTION = 100;

  private static final double BUFFER_MIB = 128;

  private final Directory directory;
  private final IndexWriter writer;
  private final boolean isExactSearch;

  DenseIndexWriter(Path folder, int passageCount) throws IOException {
    this(folder, passageCount <= MAX_EXACT_SEARCH_PASSAGES, BUFFER_MIB);
  }

  /**
   * Begins an index of either kind.
   *
   * @param isExactSearch whether to search exactly rather than by HNSW
   * @param bufferMib memory for vectors not yet on disk, in MiB
   */
  DenseIndexWriter(Path folder, boolean isExactSearch, double bufferMib) throws IOException {
    this.directory = FSDirectory.open(folder);
    this.isExactSearch = isExactSearch;
    IndexWriterConfig config = new IndexWriterConfig();
    config.setCodec(codec(isExactSearch));
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setMergePolicy(new LogDocMergePolicy()); // keeps the order of the passages
    config.setRAMBufferSizeMB(bufferMib);
    config.setCommitOnClose(false);
    this.writer = new IndexWriter(directory, config);
  }

  private static Codec codec(boolean isExactSearch) {
    KnnVectorsFormat format =
        isExactSearch
            ? new Lucene99HnswVectorsFormat(
                HNSW_M, HNSW_EF_CONSTRUCTION, 1, null, Integer.MAX_VALUE)
            : new Lucene104HnswScalarQuantizedVectorsFormat(HNSW_M, HNSW_EF_CONSTRUCTION);
    return new Lucene104Codec() {
      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return format;
      }
    };
  }

  /**
   * Adds a passage.
   *
   * <p>All vectors must be of unit length.
   *
   * @param docId the passage's document in the lexical index, higher than the one before
   * @param tokenVectors the token vectors of each sentence; empty if they are not kept
   */
  void add(
      int docId,
      Passage passage,
      float[] passageVector,
      List<float[]> sentenceVectors,
      List<float[]> faqVectors,
      List<List<float[]>> tokenVectors)
      throws IOException {
    Document document = new Document();
    document.add(new NumericDocValuesField(DenseFields.LEXICAL_DOC_ID, docId));
    document.add(
        new KnnFloatVectorField(
            DenseFields.PASSAGE_VECTOR, passageVector, VectorSimilarityFunction.DOT_PRODUCT));
    document.add(
        new BinaryDocValuesField(
            DenseFields.SENTENCE_VECTORS, QuantizedVectorCodec.encode(sentenceVectors)));
    if (!faqVectors.isEmpty()) {
      document.add(
          new BinaryDocValuesField(
              DenseFields.FAQ_VECTORS, QuantizedVectorCodec.encode(faqVectors)));
    }
    if (!tokenVectors.isEmpty()) {
      document.add(
          new BinaryDocValuesField(
              DenseFields.TOKEN_VECTORS, LateInteraction.encode(tokenVectors)));
    }
    document.add(new StringField(IndexFields.ARTICLE, passage.articleId(), Field.Store.NO));
    for (String topic : passage.topics()) {
      document.add(new StringField(IndexFields.TOPIC, topic, Field.Store.NO));
    }
    writer.addDocument(document);
  }

  /** Commits the index with this user data. */
  void finish(Map<String, String> metadata) throws IOException {
    if (isExactSearch) {
      writer.forceMerge(1);
    }
    writer.setLiveCommitData(metadata.entrySet());
    writer.commit();
  }

  @Override
  public void close() throws IOException {
    try (directory;
        writer) {
      if (writer.hasUncommittedChanges()) {
        writer.rollback();
      }
    }
  }
}
