package parley.answer;

import java.util.List;
import parley.search.analysis.AnalyzedTerm;
import parley.text.Span;

/** Marks in a passage the words of a question and the sentence that answers it. */
final class Highlighter {
  private Highlighter() {}

  /**
   * What is marked in a passage.
   *
   * @param answerSentences the answering sentence, or two of them, in the order of the text
   * @param matches the words of the question
   */
  record Highlights(List<Span> answerSentences, List<Span> matches) {
    static final Highlights NONE = new Highlights(List.of(), List.of());
  }

  static Highlights highlight(Candidate candidate) {
    return new Highlights(answerSentences(candidate), matches(candidate));
  }

  static List<Span> answerSentences(Candidate candidate) {
    return candidate.sentenceScores().topSentences().stream()
        .sorted()
        .map(candidate.sentences()::get)
        .toList();
  }

  private static List<Span> matches(Candidate candidate) {
    List<AnalyzedTerm> matchingTerms =
        candidate.terms().stream()
            .filter(term -> candidate.intent().queryTermsByIndexTerm().containsKey(term.term()))
            .toList();
    return AnalyzedTerm.longestNonOverlapping(matchingTerms).stream()
        .map(AnalyzedTerm::span)
        .toList();
  }
}
