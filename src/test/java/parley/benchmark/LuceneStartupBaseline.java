package parley.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.FSDirectory;

/** The least a search program does: opens an index and searches for a few terms. */
public final class LuceneStartupBaseline {
  private LuceneStartupBaseline() {}

  /** Prints how many passages have a term. Arguments: the index folder, and the terms. */
  public static void main(String[] args) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(Path.of(args[0])))) {
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      for (int i = 1; i < args.length; i++) {
        query.add(new TermQuery(new Term("content", args[i])), Occur.SHOULD);
      }
      TotalHits hits = new IndexSearcher(reader).search(query.build(), 10).totalHits;
      System.out.println(hits);
    }
  }
}
