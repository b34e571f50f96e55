package parley.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import parley.search.analysis.TextAnalyzers;
import parley.search.index.FilterQueries;
import parley.search.index.IndexFields;
import parley.search.index.LexicalIndex;
import parley.search.index.RecordCodec;
import parley.search.index.SearchFilter;
import parley.search.index.StoredValueReader;

/**
 * Matches questions exactly against the FAQ questions of passages and the questions that the index
 * itself suggests. Safe for use by many threads.
 */
final class FaqMatcher {
  /** Documents a question can match; of more, ranking finds the best as well. */
  private static final int MAX_MATCHES = 1000;

  /** Ends a suggestion that was truncated for display. */
  private static final String ELLIPSIS = "…";

  private final IndexSearcher searcher;
  private final StoredValueReader values;
  private final TextAnalyzers analyzers;

  FaqMatcher(LexicalIndex lexicalIndex) {
    this.searcher = lexicalIndex.searcher();
    this.values = new StoredValueReader(searcher);
    this.analyzers = lexicalIndex.analyzers();
  }

  /**
   * Documents that answer this exact question, ignoring case, accents and punctuation: the passages
   * it is listed under as FAQ, or else all passages of the section or article that suggests it.
   * Empty if it is neither.
   */
  Set<Integer> match(String question, SearchFilter filter) throws IOException {
    BytesRef key = IndexFields.questionKey(new BytesRef(analyzers.foldedText(question)));
    if (key.length == 0) {
      return Set.of();
    }
    Term faqTerm = new Term(IndexFields.FAQ_QUESTION, key);
    Set<Integer> matches = new HashSet<>();
    if (isIndexed(faqTerm)) {
      matches.addAll(findPassages(new TermQuery(faqTerm), filter));
    }
    Term suggestionTerm = new Term(IndexFields.SUGGESTED_QUESTION, key);
    if (matches.isEmpty() && question.strip().endsWith(ELLIPSIS)) {
      matches.addAll(matchSuggestedQuestions(new PrefixQuery(suggestionTerm), filter));
    } else if (matches.isEmpty() && isIndexed(suggestionTerm)) {
      matches.addAll(matchSuggestedQuestions(new TermQuery(suggestionTerm), filter));
    }
    return matches;
  }

  /** Saves the search for most questions; it took as long as the ranking. */
  private boolean isIndexed(Term term) throws IOException {
    return searcher.getIndexReader().docFreq(term) > 0;
  }

  private Set<Integer> matchSuggestedQuestions(Query query, SearchFilter filter)
      throws IOException {
    Set<Integer> matches = new HashSet<>(findPassages(query, filter));
    for (ScoreDoc hit : search(query, IndexFields.ARTICLE_METADATA, SearchFilter.MATCH_ALL)) {
      String articleId =
          RecordCodec.decodeArticleMetadata(values.docValue(hit.doc, IndexFields.ARTICLE_METADATA))
              .id();
      matches.addAll(findPassages(new TermQuery(new Term(IndexFields.ARTICLE, articleId)), filter));
    }
    return matches;
  }

  private Set<Integer> findPassages(Query query, SearchFilter filter) throws IOException {
    Set<Integer> docIds = new HashSet<>();
    for (ScoreDoc hit : search(query, IndexFields.ORDINAL, filter)) {
      docIds.add(hit.doc);
    }
    return docIds;
  }

  /** The hits of a query that have a doc value in a field. */
  private ScoreDoc[] search(Query query, String field, SearchFilter filter) throws IOException {
    BooleanQuery.Builder filteredQuery = new BooleanQuery.Builder();
    filteredQuery.add(query, Occur.FILTER);
    filteredQuery.add(new FieldExistsQuery(field), Occur.FILTER);
    FilterQueries.addFilters(filteredQuery, filter);
    return searcher.search(filteredQuery.build(), MAX_MATCHES).scoreDocs;
  }
}
