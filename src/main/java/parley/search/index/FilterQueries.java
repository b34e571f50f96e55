package parley.search.index;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** A scope as clauses of a query; the indexes of words and of vectors name its fields alike. */
public final class FilterQueries {
  private FilterQueries() {}

  /** Narrows a query to a scope. */
  public static void addFilters(BooleanQuery.Builder query, SearchFilter filter) {
    filter
        .topic()
        .ifPresent(
            topic -> query.add(new TermQuery(new Term(IndexFields.TOPIC, topic)), Occur.FILTER));
    if (!filter.excludedArticleIds().isEmpty()) {
      List<BytesRef> excludedIds = filter.excludedArticleIds().stream().map(BytesRef::new).toList();
      query.add(new TermInSetQuery(IndexFields.ARTICLE, excludedIds), Occur.MUST_NOT);
    }
  }

  /** Everything in a scope. */
  public static Query toQuery(SearchFilter filter) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    addFilters(query, filter);
    return query.build();
  }
}
