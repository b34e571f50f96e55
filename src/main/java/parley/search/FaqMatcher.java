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
  private static final int MOST = 1000;

  /** Bytes of a term; Discord lets nobody ask more, and Lucene takes no term over 32,766. */
  private static final int LONGEST = 1000;

  /** Where a question was too long to be shown whole, it ends so. */
  private static final String CUT = "…";

  private final IndexSearcher searcher;
  private final StoredValueReader values;
  private final TextAnalyzers analysis;

  FaqMatcher(IndexSearcher searcher, TextAnalyzers analysis) {
    this.searcher = searcher;
    this.values = new StoredValueReader(searcher);
    this.analysis = analysis;
  }

  /** The words of a question, folded, as a term: of a very long one the beginning. */
  public static BytesRef words(BytesRef folded) {
    return new BytesRef(folded.bytes, folded.offset, Math.min(folded.length, LONGEST));
  }

  /**
   * Their documents, the one that answers being among them: of a question foreseen for passages,
   * these; of one offered for a section or for an article, its passages. Case, accents and
   * punctuation do not matter. Empty where nobody foresaw the question.
   */
  Set<Integer> by(String question, SearchFilter scope) throws IOException {
    BytesRef words = words(new BytesRef(analysis.foldedText(question)));
    if (words.length == 0) {
      return Set.of();
    }
    Term asked = new Term(IndexFields.ASKED, words);
    Set<Integer> found = new HashSet<>();
    if (isKnown(asked)) {
      found.addAll(passages(new TermQuery(asked), scope));
    }
    Term offered = new Term(IndexFields.OFFERED, words);
    if (found.isEmpty() && question.strip().endsWith(CUT)) {
      found.addAll(offered(new PrefixQuery(offered), scope));
    } else if (found.isEmpty() && isKnown(offered)) {
      found.addAll(offered(new TermQuery(offered), scope));
    }
    return found;
  }

  /** Most questions are not; to search for each of them took as long as the ranking. */
  private boolean isKnown(Term term) throws IOException {
    return searcher.getIndexReader().docFreq(term) > 0;
  }

  private Set<Integer> offered(Query query, SearchFilter scope) throws IOException {
    Set<Integer> found = new HashSet<>(passages(query, scope));
    for (ScoreDoc head : found(query, IndexFields.HEAD, SearchFilter.ALL)) {
      String article = RecordCodec.head(values.docValue(head.doc, IndexFields.HEAD)).id();
      found.addAll(passages(new TermQuery(new Term(IndexFields.ARTICLE, article)), scope));
    }
    return found;
  }

  private Set<Integer> passages(Query query, SearchFilter scope) throws IOException {
    Set<Integer> passages = new HashSet<>();
    for (ScoreDoc each : found(query, IndexFields.ORDINAL, scope)) {
      passages.add(each.doc);
    }
    return passages;
  }

  /** The documents that a query finds and that have a doc value in a field. */
  private ScoreDoc[] found(Query query, String field, SearchFilter scope) throws IOException {
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder();
    narrowed.add(query, Occur.FILTER);
    narrowed.add(new FieldExistsQuery(field), Occur.FILTER);
    FilterQueries.narrow(narrowed, scope);
    return searcher.search(narrowed.build(), MOST).scoreDocs;
  }
}
