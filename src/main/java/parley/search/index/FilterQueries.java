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

/** Turns filters into query clauses; the lexical and the dense index share the field names. */
public final class FilterQueries {
  private FilterQueries() {}

  /** Restricts a query to what a filter admits. */
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

  /** A query for everything a filter admits, without scores. */
  public static Query toQuery(SearchFilter filter) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    addFilters(query, filter);
    return query.build();
  }
}
