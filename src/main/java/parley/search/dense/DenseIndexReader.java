package parley.search.dense;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.VectorUtil;
import parley.search.index.FilterQueries;
import parley.search.index.SearchFilter;
import parley.search.index.VerifiedReader;

/** Reads a dense index: nearest neighbours and similarities. Safe for use by many threads. */
public final class DenseIndexReader implements Closeable {
  private static final float[] EMPTY = {};

  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  /** Lexical document by dense document, ascending. */
  private final int[] lexicalDocIds;

  private DenseIndexReader(DirectoryReader reader) throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    this.lexicalDocIds = readLexicalDocIds(reader);
  }

  /**
   * Opens the dense index in a folder and verifies the checksums of its files.
   *
   * @throws IOException if there is none, or it is corrupt
   */
  static DenseIndexReader open(Path folder) throws IOException {
    DirectoryReader reader = VerifiedReader.open(folder);
    try {
      return new DenseIndexReader(reader);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private static int[] readLexicalDocIds(DirectoryReader reader) throws IOException {
    int[] docIds = new int[reader.maxDoc()];
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues values = leaf.reader().getNumericDocValues(DenseFields.LEXICAL_DOC_ID);
      for (int i = 0; i < leaf.reader().maxDoc(); i++) {
        if (values == null || !values.advanceExact(i)) {
          throw new IOException("a vector belongs to no passage");
        }
        docIds[leaf.docBase + i] = (int) values.longValue();
      }
    }
    return docIds;
  }

  /** The user data given to {@link DenseIndexWriter#finish}. */
  Map<String, String> commitMetadata() throws IOException {
    return reader.getIndexCommit().getUserData();
  }

  /** A passage by its document in the lexical index, and its cosine with a query. */
  public record Neighbor(int docId, double cosine) {}

  /** The passages nearest to a query, nearest first. */
  public List<Neighbor> nearest(float[] queryVector, SearchFilter filter, int limit)
      throws IOException {
    var query =
        filter.equals(SearchFilter.MATCH_ALL)
            ? new KnnFloatVectorQuery(DenseFields.PASSAGE_VECTOR, queryVector, limit)
            : new KnnFloatVectorQuery(
                DenseFields.PASSAGE_VECTOR, queryVector, limit, FilterQueries.toQuery(filter));
    ScoreDoc[] hits = searcher.search(query, limit).scoreDocs;
    return Arrays.stream(hits)
        .map(hit -> new Neighbor(lexicalDocIds[hit.doc], 2 * hit.score - 1))
        .toList();
  }

  /** Similarities of a passage, with MaxSim if the index has token vectors. */
  public SemanticSimilarity semanticSimilarity(int docId, QueryEmbedding queryEmbedding)
      throws IOException {
    return withMaxSims(
        docId, queryEmbedding, semanticSimilarity(List.of(docId), queryEmbedding).getFirst());
  }

  /** Adds MaxSim to a passage's similarities if the index has token vectors. */
  public SemanticSimilarity withMaxSims(
      int docId, QueryEmbedding queryEmbedding, SemanticSimilarity similarity) throws IOException {
    int vectorDocId = Arrays.binarySearch(lexicalDocIds, docId);
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(vectorDocId, reader.leaves()));
    BinaryDocValues tokenVectors = leaf.reader().getBinaryDocValues(DenseFields.TOKEN_VECTORS);
    return tokenVectors != null && tokenVectors.advanceExact(vectorDocId - leaf.docBase)
        ? similarity.withMaxSims(
            LateInteraction.similarities(tokenVectors.binaryValue(), queryEmbedding))
        : similarity;
  }

  /** Similarities of passages without MaxSim; documents must be ascending. */
  public List<SemanticSimilarity> semanticSimilarity(
      List<Integer> docIds, QueryEmbedding queryEmbedding) throws IOException {
    List<SemanticSimilarity> similarities = new ArrayList<>(docIds.size());
    int[] vectorDocIds = new int[docIds.size()];
    for (int i = 0; i < vectorDocIds.length; i++) {
      vectorDocIds[i] = Arrays.binarySearch(lexicalDocIds, docIds.get(i));
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      FloatVectorValues passageVectors =
          leaf.reader().getFloatVectorValues(DenseFields.PASSAGE_VECTOR);
      BinaryDocValues sentenceVectors =
          leaf.reader().getBinaryDocValues(DenseFields.SENTENCE_VECTORS);
      BinaryDocValues faqVectors = DocValues.getBinary(leaf.reader(), DenseFields.FAQ_VECTORS);
      for (int i = similarities.size(); i < vectorDocIds.length; i++) {
        int leafDocId = vectorDocIds[i] - leaf.docBase;
        if (leafDocId >= leaf.reader().maxDoc()) {
          break;
        }
        if (passageVectors == null
            || sentenceVectors == null
            || leafDocId < 0
            || !sentenceVectors.advanceExact(leafDocId)) {
          throw new IOException("passage " + docIds.get(i) + " has no vector");
        }
        float passageSimilarity =
            VectorUtil.dotProduct(passageVectors.vectorValue(leafDocId), queryEmbedding.vector());
        similarities.add(
            SemanticSimilarity.of(
                passageSimilarity,
                QuantizedVectorCodec.cosineSimilarities(
                    sentenceVectors.binaryValue(), queryEmbedding.quantized()),
                faqSimilarities(faqVectors, leafDocId, queryEmbedding.quantized())));
      }
    }
    return similarities;
  }

  private static float[] faqSimilarities(
      BinaryDocValues faqVectors, int leafDocId, QuantizedVector queryVector) throws IOException {
    return faqVectors.advanceExact(leafDocId)
        ? QuantizedVectorCodec.cosineSimilarities(faqVectors.binaryValue(), queryVector)
        : EMPTY;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
