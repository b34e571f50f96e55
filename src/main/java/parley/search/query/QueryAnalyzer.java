package parley.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import parley.embedding.EnglishWords;
import parley.search.analysis.AnalyzedTerm;
import parley.search.analysis.QuestionNormalizer;
import parley.search.analysis.StopWords;
import parley.search.analysis.TextAnalyzers;
import parley.search.index.IndexFields;
import parley.search.index.LexicalIndex;
import parley.search.index.TermStatesCache;
import parley.search.query.QueryTerm.Match;

/**
 * Analyzes a question into weighted query terms, correcting misspelt ones against the index. Safe
 * for use by many threads.
 */
public final class QueryAnalyzer {
  /** Characters of a question that are read; far longer than any real question. */
  private static final int MAX_QUERY_LENGTH = 10_000;

  /** Bounds the time: each look-up walks the term dictionary. */
  private static final int MAX_SPELLCHECKED_TERMS = 8;

  private final TextAnalyzers analyzers;
  private final IndexReader reader;
  private final TermStatesCache termStates;
  private final SpellChecker spellChecker;
  private final EnglishWords englishWords = new EnglishWords();

  /** Analyzes queries for an index. */
  public QueryAnalyzer(LexicalIndex lexicalIndex) {
    this.analyzers = lexicalIndex.analyzers();
    this.reader = lexicalIndex.searcher().getIndexReader();
    this.termStates = lexicalIndex.termStates();
    this.spellChecker = new SpellChecker(reader);
  }

  /**
   * Analyzes a question.
   *
   * @param isCommonWord recognizes common English words, which are not taken for names; empty
   *     without an embedding model
   */
  public AnalyzedQuery analyze(String question, Optional<Predicate<String>> isCommonWord)
      throws IOException {
    String typed = truncate(question);
    String text = QuestionNormalizer.normalize(typed);
    Map<String, AnalyzedTerm> distinctTerms = new LinkedHashMap<>();
    for (AnalyzedTerm term : analyzers.queryTerms(text)) {
      if (hasLetterOrDigit(term.term())
          && !StopWords.STEMMED_QUESTION_WORDS.contains(term.term())) {
        distinctTerms.putIfAbsent(term.term(), term);
      }
    }
    NameDetector nameDetector = new NameDetector(text, isCommonWord.orElse(_ -> true));
    Predicate<String> isSpeltRight =
        word -> EnglishWords.isWord(word, isCommonWord.orElse(englishWords::contains));
    List<QueryTerm> queryTerms = new ArrayList<>();
    List<Spelling.Correction> corrections = new ArrayList<>();
    int spellcheckedCount = 0;
    for (AnalyzedTerm term : distinctTerms.values()) {
      int documentFrequency = documentFrequency(term.term());
      if (documentFrequency > 0) {
        queryTerms.add(
            queryTerm(term, Match.IN_INDEX, List.of(term.term()), documentFrequency, nameDetector));
      } else {
        String foldedWord = foldSingleWord(term.span().substring(text));
        List<String> suggestions =
            !isSpeltRight.test(foldedWord) && spellcheckedCount++ < MAX_SPELLCHECKED_TERMS
                ? spellChecker.suggest(foldedWord)
                : List.of();
        queryTerms.add(expandOutOfVocabulary(term, suggestions, nameDetector));
        suggestions.stream()
            .findFirst()
            .ifPresent(
                suggestion -> corrections.add(new Spelling.Correction(term.span(), suggestion)));
      }
    }
    return new AnalyzedQuery(
        question,
        text,
        selectRarest(queryTerms),
        inverseDocumentFrequency(0),
        spelling(question, text, queryTerms, corrections),
        QuestionConditions.parse(text, typed),
        Optional.empty());
  }

  /** The corrections; offered only where more than half of the words are known without them. */
  private Spelling spelling(
      String question,
      String text,
      List<QueryTerm> queryTerms,
      List<Spelling.Correction> corrections) {
    if (corrections.isEmpty()) {
      return Spelling.correct(text);
    }
    corrections.sort(Comparator.comparing(Spelling.Correction::span));
    long words =
        analyzers.foldedWords(text).stream().filter(word -> !hasDigit(word.term())).count();
    long unknownWords =
        queryTerms.stream()
            .filter(term -> term.match() != Match.IN_INDEX && !hasDigit(term.term()))
            .count();
    boolean isMostlyKnown = words == 1 || 2 * unknownWords < words;
    boolean hasKnownContent =
        queryTerms.stream()
            .anyMatch(term ->
                term.match() == Match.IN_INDEX && !StopWords.LIGHT_WORDS.contains(term.term()));
    return new Spelling(
        Spelling.apply(text, corrections),
        isMostlyKnown
            ? Optional.of(Spelling.applyToTyped(question, text, corrections))
            : Optional.empty(),
        !hasKnownContent || !isMostlyKnown);
  }

  private static boolean hasDigit(String term) {
    return term.codePoints().anyMatch(Character::isDigit);
  }

  /** The tokenizer also emits pictographs as terms. */
  private static boolean hasLetterOrDigit(String term) {
    return term.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static String truncate(String question) {
    if (question.length() <= MAX_QUERY_LENGTH) {
      return question;
    }
    int end =
        Character.isHighSurrogate(question.charAt(MAX_QUERY_LENGTH - 1))
            ? MAX_QUERY_LENGTH - 1
            : MAX_QUERY_LENGTH;
    return question.substring(0, end);
  }

  /** Folds a single word; empty if the text has several. */
  private String foldSingleWord(String text) {
    List<AnalyzedTerm> words = analyzers.foldedWords(text);
    return words.size() == 1 ? words.getFirst().term() : "";
  }

  private QueryTerm expandOutOfVocabulary(
      AnalyzedTerm term, List<String> suggestions, NameDetector nameDetector) throws IOException {
    List<String> indexTerms = new ArrayList<>();
    int maxDocumentFrequency = 0;
    for (String suggestion : suggestions) {
      for (AnalyzedTerm analyzedTerm : analyzers.queryTerms(suggestion)) {
        int documentFrequency = documentFrequency(analyzedTerm.term());
        if (documentFrequency > 0 && !indexTerms.contains(analyzedTerm.term())) {
          indexTerms.add(analyzedTerm.term());
          maxDocumentFrequency = Math.max(maxDocumentFrequency, documentFrequency);
        }
      }
    }
    Match match = indexTerms.isEmpty() ? Match.OUT_OF_VOCABULARY : Match.CORRECTED;
    return queryTerm(term, match, indexTerms, maxDocumentFrequency, nameDetector);
  }

  private QueryTerm queryTerm(
      AnalyzedTerm term,
      Match match,
      List<String> indexTerms,
      int documentFrequency,
      NameDetector nameDetector)
      throws IOException {
    double idf = inverseDocumentFrequency(documentFrequency);
    boolean isNameOrNumber = nameDetector.isNameOrNumber(term.span());
    return new QueryTerm(
        term.span(), term.position(), term.term(), match, indexTerms, idf, isNameOrNumber);
  }

  private int documentFrequency(String term) throws IOException {
    return termStates.get(new Term(IndexFields.CONTENT, term)).docFreq();
  }

  /** BM25's idf (Robertson and Zaragoza 2009), with Lucene's + 1 inside the logarithm. */
  private double inverseDocumentFrequency(int documentFrequency) throws IOException {
    int documentCount = reader.getDocCount(IndexFields.CONTENT);
    return Math.log(1 + (documentCount - documentFrequency + 0.5) / (documentFrequency + 0.5));
  }

  private static List<QueryTerm> selectRarest(List<QueryTerm> queryTerms) {
    if (queryTerms.size() <= AnalyzedQuery.MAX_TERMS) {
      return queryTerms;
    }
    return queryTerms.stream()
        .sorted(Comparator.comparingDouble(QueryTerm::idf).reversed())
        .limit(AnalyzedQuery.MAX_TERMS)
        .sorted(Comparator.comparingInt(QueryTerm::position))
        .toList();
  }
}
