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
import parley.search.index.RecordCodec;
import parley.search.index.SearchFilter;
import parley.search.index.StoredValueReader;

/**
 * Finds the passages among which the answer to a question is known to stand, since the question was
 * written down for them, or is one that the index itself offers to be asked.
 */
public final class FaqMatcher {
  /** Of more than these the best is found by ranking as well. */
  private static final int MAX_MATCHES = 1000;

  /** Bytes of a term; Discord lets nobody ask more, and Lucene takes no term over 32,766. */
  private static final int MAX_KEY_BYTES = 1000;

  /** Where a question was too long to be shown whole, it ends so. */
  private static final String ELLIPSIS = "…";

  private final IndexSearcher searcher;
  private final StoredValueReader values;
  private final TextAnalyzers analyzers;

  FaqMatcher(IndexSearcher searcher, TextAnalyzers analyzers) {
    this.searcher = searcher;
    this.values = new StoredValueReader(searcher);
    this.analyzers = analyzers;
  }

  /** The words of a question, folded, as a term: of a very long one the beginning. */
  public static BytesRef questionKey(BytesRef foldedQuestion) {
    return new BytesRef(
        foldedQuestion.bytes,
        foldedQuestion.offset,
        Math.min(foldedQuestion.length, MAX_KEY_BYTES));
  }

  /**
   * Their documents, the one that answers being among them: of a question foreseen for passages,
   * these; of one offered for a section or for an article, its passages. Case, accents and
   * punctuation do not matter. Empty where nobody foresaw the question.
   */
  Set<Integer> match(String question, SearchFilter filter) throws IOException {
    BytesRef key = questionKey(new BytesRef(analyzers.foldedText(question)));
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

  /** Most questions are not; to search for each of them took as long as the ranking. */
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

  /** The documents that a query finds and that have a doc value in a field. */
  private ScoreDoc[] search(Query query, String field, SearchFilter filter) throws IOException {
    BooleanQuery.Builder filteredQuery = new BooleanQuery.Builder();
    filteredQuery.add(query, Occur.FILTER);
    filteredQuery.add(new FieldExistsQuery(field), Occur.FILTER);
    FilterQueries.addFilters(filteredQuery, filter);
    return searcher.search(filteredQuery.build(), MAX_MATCHES).scoreDocs;
  }
}
