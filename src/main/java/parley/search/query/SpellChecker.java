package parley.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import parley.search.index.IndexFields;

/** The words the index has seen, as written; finds those that a misspelt word is near to. */
public final class SpellChecker {
  private static final int SHORTEST = 4;
  private static final int LONG = 8;
  private static final int MOST = 3;

  /** Looked at before the most frequent are taken; the library prefers longer words by itself. */
  private static final int LOOKED_AT = 12;

  private final IndexReader reader;
  private final DirectSpellChecker oneEdit = checker(1);
  private final DirectSpellChecker twoEdits = checker(2);

  public SpellChecker(IndexReader reader) {
    this.reader = reader;
  }

  private static DirectSpellChecker checker(int edits) {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMaxEdits(edits);
    checker.setMinPrefix(0);
    checker.setMinQueryLength(SHORTEST);
    checker.setAccuracy(0); // the number of edits decides, not their share of the word
    checker.setMaxQueryFrequency(0);
    return checker;
  }

  /**
   * Words one edit away, or two for a long word that has none at one; most frequent first. Nothing
   * for short words and for those with a digit: another number is another fact.
   */
  List<String> near(String folded) throws IOException {
    int length = folded.codePointCount(0, folded.length());
    if (length < SHORTEST || folded.codePoints().anyMatch(Character::isDigit)) {
      return List.of();
    }
    List<String> near = near(oneEdit, folded);
    return near.isEmpty() && length >= LONG ? near(twoEdits, folded) : near;
  }

  private List<String> near(DirectSpellChecker checker, String folded) throws IOException {
    Term term = new Term(IndexFields.WORDS, folded);
    SuggestWord[] words =
        checker.suggestSimilar(term, LOOKED_AT, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    List<Seen> seen = new ArrayList<>();
    for (SuggestWord word : words) {
      long passages = reader.totalTermFreq(new Term(IndexFields.WORDS, word.string));
      seen.add(new Seen(word.string, passages));
    }
    return seen.stream()
        .sorted(Comparator.comparingLong(Seen::passages).reversed())
        .limit(MOST)
        .map(Seen::word)
        .toList();
  }

  /** A word, and in how many passages it stands. */
  private record Seen(String word, long passages) {}
}
