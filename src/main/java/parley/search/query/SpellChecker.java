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

/**
 * Corrects typos: misspelt words to words of the index, by edit distance. Safe for use by many
 * threads.
 */
final class SpellChecker {
  private static final int MIN_LENGTH = 4;
  private static final int MIN_LENGTH_TWO_EDITS = 8;
  private static final int MAX_SUGGESTIONS = 3;

  /** Candidates before the most frequent are taken; Lucene's own order prefers longer words. */
  private static final int MAX_CANDIDATES = 12;

  private final IndexReader reader;
  private final DirectSpellChecker oneEdit = checker(1);
  private final DirectSpellChecker twoEdits = checker(2);

  SpellChecker(IndexReader reader) {
    this.reader = reader;
  }

  private static DirectSpellChecker checker(int maxEdits) {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMaxEdits(maxEdits);
    checker.setMinPrefix(0);
    checker.setMinQueryLength(MIN_LENGTH);
    checker.setAccuracy(0); // the number of edits decides, not its ratio to the length
    checker.setMaxQueryFrequency(0);
    return checker;
  }

  /**
   * Words of the index one edit away, or two for a long word without such; most frequent first.
   * Empty for short words and for words with a digit: another number is another fact.
   */
  List<String> suggest(String foldedTerm) throws IOException {
    int length = foldedTerm.codePointCount(0, foldedTerm.length());
    if (length < MIN_LENGTH || foldedTerm.codePoints().anyMatch(Character::isDigit)) {
      return List.of();
    }
    List<String> suggestions = suggest(oneEdit, foldedTerm);
    return suggestions.isEmpty() && length >= MIN_LENGTH_TWO_EDITS
        ? suggest(twoEdits, foldedTerm)
        : suggestions;
  }

  private List<String> suggest(DirectSpellChecker checker, String foldedTerm) throws IOException {
    Term term = new Term(IndexFields.SPELLCHECK_TERMS, foldedTerm);
    SuggestWord[] candidates =
        checker.suggestSimilar(term, MAX_CANDIDATES, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    List<Correction> corrections = new ArrayList<>();
    for (SuggestWord candidate : candidates) {
      long documentFrequency =
          reader.totalTermFreq(new Term(IndexFields.SPELLCHECK_TERMS, candidate.string));
      corrections.add(new Correction(candidate.string, documentFrequency));
    }
    return corrections.stream()
        .sorted(Comparator.comparingLong(Correction::documentFrequency).reversed())
        .limit(MAX_SUGGESTIONS)
        .map(Correction::term)
        .toList();
  }

  /** A word of the index with its document frequency. */
  private record Correction(String term, long documentFrequency) {}
}
