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

/**
 * Finds the passages among which the answer to a question is known to stand, since the question was
 * written down for them, or is one that the index itself offers to be asked.
 */
final class Foreseen {
  /** Of more than these the best is found by ranking as well. */
  private static final int MOST = 1000;

  /** Bytes of a term; Discord lets nobody ask more, and Lucene takes no term over 32,766. */
  private static final int LONGEST = 1000;

  /** Where a question was too long to be shown whole, it ends so. */
  private static final String CUT = "…";

  private final IndexSearcher searcher;
  private final StoredValues values;
  private final WordAnalysis analysis;

  Foreseen(IndexSearcher searcher, WordAnalysis analysis) {
    this.searcher = searcher;
    this.values = new StoredValues(searcher);
    this.analysis = analysis;
  }

  /** The words of a question, folded, as a term: of a very long one the beginning. */
  static BytesRef words(BytesRef folded) {
    return new BytesRef(folded.bytes, folded.offset, Math.min(folded.length, LONGEST));
  }

  /**
   * Their documents, the one that answers being among them: of a question foreseen for passages,
   * these; of one offered for a section or for an article, its passages. Case, accents and
   * punctuation do not matter. Empty where nobody foresaw the question.
   */
  Set<Integer> by(String question, Scope scope) throws IOException {
    BytesRef words = words(new BytesRef(analysis.foldedText(question)));
    if (words.length == 0) {
      return Set.of();
    }
    Term asked = new Term(Fields.ASKED, words);
    Set<Integer> found = new HashSet<>();
    if (isKnown(asked)) {
      found.addAll(passages(new TermQuery(asked), scope));
    }
    Term offered = new Term(Fields.OFFERED, words);
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

  private Set<Integer> offered(Query query, Scope scope) throws IOException {
    Set<Integer> found = new HashSet<>(passages(query, scope));
    for (ScoreDoc head : found(query, Fields.HEAD, Scope.ALL)) {
      String article = StoredForms.head(values.docValue(head.doc, Fields.HEAD)).id();
      found.addAll(passages(new TermQuery(new Term(Fields.ARTICLE, article)), scope));
    }
    return found;
  }

  private Set<Integer> passages(Query query, Scope scope) throws IOException {
    Set<Integer> passages = new HashSet<>();
    for (ScoreDoc each : found(query, Fields.ORDINAL, scope)) {
      passages.add(each.doc);
    }
    return passages;
  }

  /** The documents that a query finds and that have a doc value in a field. */
  private ScoreDoc[] found(Query query, String field, Scope scope) throws IOException {
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder();
    narrowed.add(query, Occur.FILTER);
    narrowed.add(new FieldExistsQuery(field), Occur.FILTER);
    Scopes.narrow(narrowed, scope);
    return searcher.search(narrowed.build(), MOST).scoreDocs;
  }
}
