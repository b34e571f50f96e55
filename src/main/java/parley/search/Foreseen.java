package parley.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/** Finds the passages that a question was foreseen for, word for word. */
final class Foreseen {
  /** Of more than these none is any more the one that was meant. */
  private static final int MOST = 10;

  private final IndexSearcher searcher;
  private final WordAnalysis analysis;

  Foreseen(IndexSearcher searcher, WordAnalysis analysis) {
    this.searcher = searcher;
    this.analysis = analysis;
  }

  /** Their documents; case, accents and punctuation of the question do not matter. */
  Set<Integer> by(String question) throws IOException {
    String words =
        analysis.foldedWords(question).stream()
            .map(TextTerm::term)
            .collect(Collectors.joining(" "));
    return Arrays.stream(
            searcher.search(new TermQuery(new Term(Fields.ASKED, words)), MOST).scoreDocs)
        .map(each -> each.doc)
        .collect(Collectors.toUnmodifiableSet());
  }
}
