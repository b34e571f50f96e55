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
   * @param marked the answering sentence, or two of them, in the order of the text
   * @param matches the words of the question
   */
  record Marks(List<Span> marked, List<Span> matches) {
    static final Marks NONE = new Marks(List.of(), List.of());
  }

  static Marks mark(Candidate candidate) {
    return new Marks(marked(candidate), matches(candidate));
  }

  static List<Span> marked(Candidate candidate) {
    return candidate.scores().best().stream().sorted().map(candidate.sentences()::get).toList();
  }

  private static List<Span> matches(Candidate candidate) {
    List<AnalyzedTerm> found =
        candidate.terms().stream()
            .filter(term -> candidate.sought().words().containsKey(term.term()))
            .toList();
    return AnalyzedTerm.longestNonOverlapping(found).stream().map(AnalyzedTerm::span).toList();
  }
}
