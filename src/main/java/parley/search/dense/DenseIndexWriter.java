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
  static final int EXACT = 50_000;

  /** Neighbours kept of each vector in the graph, and candidates looked at when one is added. */
  private static final int NEIGHBOURS = 16;

  private static final int CANDIDATES = 100;
  private static final double BUFFER_MIB = 128;

  private final Directory directory;
  private final IndexWriter writer;
  private final boolean merged;

  DenseIndexWriter(Path folder, int passages) throws IOException {
    this(folder, passages <= EXACT, BUFFER_MIB);
  }

  /**
   * @param exact whether every vector is to be compared with the question's
   * @param buffer vectors written at once, in MiB
   */
  DenseIndexWriter(Path folder, boolean exact, double buffer) throws IOException {
    this.directory = FSDirectory.open(folder);
    this.merged = exact;
    IndexWriterConfig config = new IndexWriterConfig();
    config.setCodec(codec(exact));
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setMergePolicy(new LogDocMergePolicy()); // keeps the order of the passages
    config.setRAMBufferSizeMB(buffer);
    config.setCommitOnClose(false);
    this.writer = new IndexWriter(directory, config);
  }

  private static Codec codec(boolean exact) {
    KnnVectorsFormat format =
        exact
            ? new Lucene99HnswVectorsFormat(NEIGHBOURS, CANDIDATES, 1, null, Integer.MAX_VALUE)
            : new Lucene104HnswScalarQuantizedVectorsFormat(NEIGHBOURS, CANDIDATES);
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
   * @param document its number in the index of words, higher than that of the one before
   * @param whole vector of the passage, of unit length
   * @param sentences vectors of its sentences, of unit length
   * @param asked vectors of the questions foreseen for it, of unit length
   * @param words vectors of the words of each sentence, of unit length; empty if they are not kept
   */
  void add(
      int document,
      Passage passage,
      float[] whole,
      List<float[]> sentences,
      List<float[]> asked,
      List<List<float[]>> words)
      throws IOException {
    Document vectors = new Document();
    vectors.add(new NumericDocValuesField(DenseFields.DOCUMENT, document));
    vectors.add(
        new KnnFloatVectorField(DenseFields.PASSAGE, whole, VectorSimilarityFunction.DOT_PRODUCT));
    vectors.add(
        new BinaryDocValuesField(DenseFields.SENTENCES, QuantizedVectorCodec.write(sentences)));
    if (!asked.isEmpty()) {
      vectors.add(new BinaryDocValuesField(DenseFields.ASKED, QuantizedVectorCodec.write(asked)));
    }
    if (!words.isEmpty()) {
      vectors.add(new BinaryDocValuesField(DenseFields.WORDS, LateInteraction.write(words)));
    }
    vectors.add(new StringField(IndexFields.ARTICLE, passage.article(), Field.Store.NO));
    for (String topic : passage.topics()) {
      vectors.add(new StringField(IndexFields.TOPIC, topic, Field.Store.NO));
    }
    writer.addDocument(vectors);
  }

  /** Makes the index whole, with what is to be known of it. */
  void finish(Map<String, String> about) throws IOException {
    if (merged) {
      writer.forceMerge(1);
    }
    writer.setLiveCommitData(about.entrySet());
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
