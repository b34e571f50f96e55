package parley.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import parley.search.query.AnalyzedQuery;

/** Plain Lucene over our index: the top 10 of a disjunction by BM25. */
public final class LuceneBm25Baseline implements Closeable {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private LuceneBm25Baseline(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  /** Opens the index in a folder. */
  public static LuceneBm25Baseline open(Path folder) throws IOException {
    return new LuceneBm25Baseline(DirectoryReader.open(FSDirectory.open(folder)));
  }

  /** The index terms of a query. */
  public static List<String> terms(AnalyzedQuery query) {
    return query.terms().stream().flatMap(queryTerm -> queryTerm.indexTerms().stream()).toList();
  }

  /** The top 10. */
  public TopDocs search(List<String> terms) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    terms.forEach(
        term -> query.add(new TermQuery(new Term(IndexFields.CONTENT, term)), Occur.SHOULD));
    return searcher.search(query.build(), 10);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
