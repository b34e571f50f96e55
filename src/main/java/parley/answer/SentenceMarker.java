package parley.answer;

import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.corpus.Span;
import parley.search.TextTerm;

/** Marks in a passage the words of a question and the sentence that answers it. */
final class SentenceMarker {
  private SentenceMarker() {}

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

  /** A name of several words is a term, and so is each of its words; the longest one counts. */
  private static List<Span> matches(Candidate candidate) {
    List<Span> found =
        candidate.terms().stream()
            .filter(term -> candidate.sought().words().containsKey(term.term()))
            .map(TextTerm::span)
            .sorted(Comparator.comparingInt(Span::start).thenComparing(Span::end, reverseOrder()))
            .toList();
    List<Span> matches = new ArrayList<>();
    for (Span span : found) {
      if (matches.isEmpty() || matches.getLast().end() <= span.start()) {
        matches.add(span);
      }
    }
    return matches;
  }
}
