package parley.answer;

import java.util.List;
import parley.search.analysis.AnalyzedTerm;
import parley.text.Span;

/** Highlights the answer sentences and the query terms in a passage. */
final class Highlighter {
  private Highlighter() {}

  /**
   * The highlights of a passage, in text order.
   *
   * @param answerSentences one or two answer sentences
   * @param matches matches of query terms
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
