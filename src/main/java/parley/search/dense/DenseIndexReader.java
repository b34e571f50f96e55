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
  private static final float[] NONE = {};

  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  /** Numbers of the passages in the index of words, in order; ours are the places in here. */
  private final int[] documents;

  private DenseIndexReader(DirectoryReader reader) throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    this.documents = documents(reader);
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

  private static int[] documents(DirectoryReader reader) throws IOException {
    int[] documents = new int[reader.maxDoc()];
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues values = leaf.reader().getNumericDocValues(DenseFields.DOCUMENT);
      for (int i = 0; i < leaf.reader().maxDoc(); i++) {
        if (values == null || !values.advanceExact(i)) {
          throw new IOException("a vector belongs to no passage");
        }
        documents[leaf.docBase + i] = (int) values.longValue();
      }
    }
    return documents;
  }

  /** What was written down when the vectors were finished. */
  Map<String, String> about() throws IOException {
    return reader.getIndexCommit().getUserData();
  }

  /** A passage by its number in the index of words, and its cosine with a question. */
  public record Near(int document, double cosine) {}

  /** The passages nearest to a question, nearest first. */
  public List<Near> nearest(float[] question, SearchFilter scope, int most) throws IOException {
    var query =
        scope.equals(SearchFilter.ALL)
            ? new KnnFloatVectorQuery(DenseFields.PASSAGE, question, most)
            : new KnnFloatVectorQuery(
                DenseFields.PASSAGE, question, most, FilterQueries.query(scope));
    ScoreDoc[] found = searcher.search(query, most).scoreDocs;
    return Arrays.stream(found)
        .map(each -> new Near(documents[each.doc], 2 * each.score - 1))
        .toList();
  }

  /** How near a passage and its sentences are to a question, word by word as well if they can. */
  public SemanticSimilarity nearness(int document, QueryEmbedding question) throws IOException {
    return wordByWord(document, question, nearness(List.of(document), question).getFirst());
  }

  /** The same for a passage of which all but the words is known. */
  public SemanticSimilarity wordByWord(
      int document, QueryEmbedding question, SemanticSimilarity nearness) throws IOException {
    int own = Arrays.binarySearch(documents, document);
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(own, reader.leaves()));
    BinaryDocValues words = leaf.reader().getBinaryDocValues(DenseFields.WORDS);
    return words != null && words.advanceExact(own - leaf.docBase)
        ? nearness.withWords(LateInteraction.nearness(words.binaryValue(), question))
        : nearness;
  }

  /** How near some passages and what is in them are to a question, given in order of document. */
  public List<SemanticSimilarity> nearness(List<Integer> passages, QueryEmbedding question)
      throws IOException {
    List<SemanticSimilarity> all = new ArrayList<>(passages.size());
    int[] own = new int[passages.size()];
    for (int i = 0; i < own.length; i++) {
      own[i] = Arrays.binarySearch(documents, passages.get(i));
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      FloatVectorValues wholes = leaf.reader().getFloatVectorValues(DenseFields.PASSAGE);
      BinaryDocValues sentences = leaf.reader().getBinaryDocValues(DenseFields.SENTENCES);
      BinaryDocValues asked = DocValues.getBinary(leaf.reader(), DenseFields.ASKED);
      for (int i = all.size(); i < own.length; i++) {
        int local = own[i] - leaf.docBase;
        if (local >= leaf.reader().maxDoc()) {
          break;
        }
        if (wholes == null || sentences == null || local < 0 || !sentences.advanceExact(local)) {
          throw new IOException("passage " + passages.get(i) + " has no vector");
        }
        float whole = VectorUtil.dotProduct(wholes.vectorValue(local), question.whole());
        all.add(
            SemanticSimilarity.of(
                whole,
                QuantizedVectorCodec.cosines(sentences.binaryValue(), question.stepped()),
                asked(asked, local, question.stepped())));
      }
    }
    return all;
  }

  private static float[] asked(BinaryDocValues asked, int local, QuantizedVector question)
      throws IOException {
    return asked.advanceExact(local)
        ? QuantizedVectorCodec.cosines(asked.binaryValue(), question)
        : NONE;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
