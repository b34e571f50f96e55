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

/** The vectors of an index's passages and their sentences. Safe for use by many threads. */
public final class DenseIndexReader implements Closeable {
  private static final float[] EMPTY = {};

  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  /** Numbers of the passages in the index of words, in order; ours are the places in here. */
  private final int[] lexicalDocIds;

  private DenseIndexReader(DirectoryReader reader) throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    this.lexicalDocIds = readLexicalDocIds(reader);
  }

  /**
   * Opens the vectors in a folder, checking that every byte is as it was written.
   *
   * @throws IOException if there are none, or they are damaged
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

  /** What was written down when the vectors were finished. */
  Map<String, String> commitMetadata() throws IOException {
    return reader.getIndexCommit().getUserData();
  }

  /** A passage by its number in the index of words, and its cosine with a question. */
  public record Neighbor(int docId, double cosine) {}

  /** The passages nearest to a question, nearest first. */
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

  /** How near a passage and its sentences are to a question, word by word as well if they can. */
  public SemanticSimilarity semanticSimilarity(int docId, QueryEmbedding queryEmbedding)
      throws IOException {
    return withMaxSims(
        docId, queryEmbedding, semanticSimilarity(List.of(docId), queryEmbedding).getFirst());
  }

  /** The same for a passage of which all but the words is known. */
  public SemanticSimilarity withMaxSims(
      int docId, QueryEmbedding queryEmbedding, SemanticSimilarity similarity) throws IOException {
    int vectorDocId = Arrays.binarySearch(lexicalDocIds, docId);
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(vectorDocId, reader.leaves()));
    BinaryDocValues tokenVectors = leaf.reader().getBinaryDocValues(DenseFields.TOKEN_VECTORS);
    return tokenVectors != null && tokenVectors.advanceExact(vectorDocId - leaf.docBase)
        ? similarity.withMaxSims(
            LateInteraction.maxSims(tokenVectors.binaryValue(), queryEmbedding))
        : similarity;
  }

  /** How near some passages and what is in them are to a question, given in order of document. */
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
