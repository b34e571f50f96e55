package parley.search.ranking;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import parley.search.dense.DenseFields;

/** Plain Lucene over our vectors: the 100 nearest, exactly or by HNSW. */
public final class LuceneKnnBaseline implements Closeable {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private LuceneKnnBaseline(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  /** Opens the dense index in a folder. */
  public static LuceneKnnBaseline open(Path folder) throws IOException {
    return new LuceneKnnBaseline(DirectoryReader.open(FSDirectory.open(folder)));
  }

  /** As many nearest neighbours as the hybrid ranker fetches. */
  public TopDocs nearest(float[] queryVector) throws IOException {
    int limit = HybridRanker.CANDIDATES_PER_RANKER;
    return searcher.search(
        new KnnFloatVectorQuery(DenseFields.PASSAGE_VECTOR, queryVector, limit), limit);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
