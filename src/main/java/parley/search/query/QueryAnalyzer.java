package parley.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import parley.search.analysis.AnalyzedTerm;
import parley.search.analysis.TextAnalyzers;
import parley.search.index.IndexFields;
import parley.search.index.TermStatesCache;
import parley.search.query.QueryTerm.Standing;
import parley.text.Span;

/** Makes a typed question ready for an index: which words are searched for, and what each tells. */
public final class QueryAnalyzer {
  /** Of a longer question only the beginning is read; far beyond anything asked in earnest. */
  private static final int MOST_UNITS = 10_000;

  /** Looking up a misspelt word walks the dictionary; more than these are not looked up. */
  private static final int MOST_MISSPELT = 8;

  /**
   * Words, as analysed, that say what kind of answer is wanted or are there out of politeness; they
   * tell nothing of where the answer stands. A question of nothing else has no words to search for.
   */
  private static final Set<String> ASKING =
      Set.of(
          "who", "whom", "whose", "what", "which", "when", "where", "why", "how", "do", "doe",
          "did", "done", "ha", "have", "had", "were", "been", "can", "could", "would", "should",
          "me", "i", "you", "we", "he", "she", "hi", "her", "tell", "pleas", "about", "from", "ani",
          "some", "than");

  private final TextAnalyzers analysis;
  private final IndexReader reader;
  private final TermStatesCache terms;
  private final SpellChecker dictionary;

  public QueryAnalyzer(
      TextAnalyzers analysis, IndexReader reader, TermStatesCache terms, SpellChecker dictionary) {
    this.analysis = analysis;
    this.reader = reader;
    this.terms = terms;
    this.dictionary = dictionary;
  }

  /**
   * Reads a question.
   *
   * @param isWord tells common words, which are no names, and are spelt right though the index may
   *     never have seen them; empty where nobody knows
   */
  public AnalyzedQuery read(String typed, Optional<Predicate<String>> isWord) throws IOException {
    String text = beginning(typed);
    Map<String, AnalyzedTerm> distinct = new LinkedHashMap<>();
    for (AnalyzedTerm term : analysis.askedTerms(text)) {
      if (isWord(term.term()) && !ASKING.contains(term.term())) {
        distinct.putIfAbsent(term.term(), term);
      }
    }
    NameDetector names = new NameDetector(text, isWord.orElse(_ -> true));
    List<QueryTerm> words = new ArrayList<>();
    Map<Span, String> corrections = new HashMap<>();
    int misspelt = 0;
    for (AnalyzedTerm term : distinct.values()) {
      int frequency = frequency(term.term());
      if (frequency > 0) {
        words.add(word(term, Standing.KNOWN, List.of(term.term()), frequency, names));
      } else {
        String folded = folded(term.span().of(text));
        List<String> near =
            isWord.filter(each -> each.test(folded)).isEmpty() && misspelt++ < MOST_MISSPELT
                ? dictionary.near(folded)
                : List.of();
        words.add(unseen(term, near, names));
        near.stream().findFirst().ifPresent(best -> corrections.put(term.span(), best));
      }
    }
    return new AnalyzedQuery(
        typed,
        rarest(words),
        inverseDocumentFrequency(0),
        corrected(text, corrections),
        Optional.empty());
  }

  /** The tokenizer also gives pictographs, each as a word. */
  private static boolean isWord(String term) {
    return term.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static String beginning(String typed) {
    if (typed.length() <= MOST_UNITS) {
      return typed;
    }
    int end = Character.isHighSurrogate(typed.charAt(MOST_UNITS - 1)) ? MOST_UNITS - 1 : MOST_UNITS;
    return typed.substring(0, end);
  }

  /** The one word a stretch of the question is, folded; empty text where it is several. */
  private String folded(String stretch) {
    List<AnalyzedTerm> words = analysis.foldedWords(stretch);
    return words.size() == 1 ? words.getFirst().term() : "";
  }

  private QueryTerm unseen(AnalyzedTerm term, List<String> near, NameDetector names)
      throws IOException {
    List<String> terms = new ArrayList<>();
    int frequency = 0;
    for (String candidate : near) {
      for (AnalyzedTerm analysed : analysis.askedTerms(candidate)) {
        int each = frequency(analysed.term());
        if (each > 0 && !terms.contains(analysed.term())) {
          terms.add(analysed.term());
          frequency = Math.max(frequency, each);
        }
      }
    }
    Standing standing = terms.isEmpty() ? Standing.UNKNOWN : Standing.MISSPELT;
    return word(term, standing, terms, frequency, names);
  }

  private QueryTerm word(
      AnalyzedTerm term, Standing standing, List<String> terms, int frequency, NameDetector names)
      throws IOException {
    double weight = inverseDocumentFrequency(frequency);
    boolean name = names.holds(term.span());
    return new QueryTerm(term.span(), term.position(), term.term(), standing, terms, weight, name);
  }

  private int frequency(String term) throws IOException {
    return terms.find(new Term(IndexFields.CONTENT, term)).docFreq();
  }

  /**
   * As BM25 weighs a term (Robertson and Zaragoza 2009, with Lucene's + 1 inside the logarithm).
   */
  private double inverseDocumentFrequency(int frequency) throws IOException {
    int passages = reader.getDocCount(IndexFields.CONTENT);
    return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
  }

  private static List<QueryTerm> rarest(List<QueryTerm> words) {
    if (words.size() <= AnalyzedQuery.MOST_WORDS) {
      return words;
    }
    return words.stream()
        .sorted(Comparator.comparingDouble(QueryTerm::weight).reversed())
        .limit(AnalyzedQuery.MOST_WORDS)
        .sorted(Comparator.comparingInt(QueryTerm::position))
        .toList();
  }

  private static Optional<String> corrected(String text, Map<Span, String> corrections) {
    if (corrections.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder corrected = new StringBuilder(text);
    corrections.entrySet().stream()
        .sorted(Map.Entry.<Span, String>comparingByKey().reversed())
        .forEach(each -> {
          Span span = each.getKey();
          corrected.replace(span.start(), span.end(), inCaseOf(span.of(text), each.getValue()));
        });
    return Optional.of(corrected.toString());
  }

  private static String inCaseOf(String typed, String word) {
    return Character.isUpperCase(typed.codePointAt(0))
        ? word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1)
        : word;
  }
}
