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
 * Writes the vectors of an index's passages into an empty folder, in the order of the passages.
 * What is not finished is never taken for an index of vectors.
 */
final class DenseIndexWriter implements Closeable {
  /**
   * Up to so many passages every vector is compared with the question's, which misses nothing;
   * beyond, a graph of near neighbours (HNSW, Malkov and Yashunin 2018) is searched, over vectors
   * of a byte a component. Measured (bench border, processor time): comparing 50,000 takes 6.6 ms,
   * no longer than running the model for the question, and misses nothing; the graph takes 1.0 ms,
   * finds .99 of the ten nearest and .81 of the hundred, and takes 90 s to write, at each reload.
   * For 100,000 it is 13 ms against 2.4 ms.
   */
  static final int MAX_EXACT_SEARCH_PASSAGES = 50_000;

  /** Neighbours kept of each vector in the graph, and candidates looked at when one is added. */
  private static final int HNSW_M = 16;

  private static final int HNSW_EF_CONSTRUCTION = 100;
  private static final double BUFFER_MIB = 128;

  private final Directory directory;
  private final IndexWriter writer;
  private final boolean isExactSearch;

  DenseIndexWriter(Path folder, int passageCount) throws IOException {
    this(folder, passageCount <= MAX_EXACT_SEARCH_PASSAGES, BUFFER_MIB);
  }

  /**
   * @param isExactSearch whether every vector is to be compared with the question's
   * @param bufferMib vectors written at once, in MiB
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
   * @param docId its number in the index of words, higher than that of the one before
   * @param passageVector vector of the passage, of unit length
   * @param sentenceVectors vectors of its sentences, of unit length
   * @param faqVectors vectors of the questions foreseen for it, of unit length
   * @param tokenVectors vectors of the words of each sentence, of unit length; empty if they are
   *     not kept
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
    document.add(new StringField(IndexFields.ARTICLE, passage.article(), Field.Store.NO));
    for (String topic : passage.topics()) {
      document.add(new StringField(IndexFields.TOPIC, topic, Field.Store.NO));
    }
    writer.addDocument(document);
  }

  /** Makes the index whole, with what is to be known of it. */
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
