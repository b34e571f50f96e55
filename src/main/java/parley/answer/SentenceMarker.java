package parley.answer;

import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.corpus.Passage;
import parley.corpus.Span;
import parley.search.Nearness;
import parley.search.PassageIndex;
import parley.search.QuestionWord;
import parley.search.SearchQuestion;
import parley.search.TextTerm;

/** Finds in a passage the words of a question and the sentence that answers it. */
final class SentenceMarker {
  private final PassageIndex index;

  SentenceMarker(PassageIndex index) {
    this.index = index;
  }

  /**
   * What was found in a passage.
   *
   * @param marked the answering sentence, or two of them, in the order of the text
   * @param matches the words of the question
   */
  record Marks(List<Span> marked, List<Span> matches) {}

  /**
   * Marks a passage for a question.
   *
   * @param nearness how near its sentences are in meaning, where that is known
   */
  Marks mark(SearchQuestion question, Passage passage, Optional<Nearness> nearness) {
    Map<String, QuestionWord> wanted = new HashMap<>();
    question.words().forEach(word -> word.terms().forEach(term -> wanted.put(term, word)));
    List<TextTerm> terms = index.terms(passage.text());
    return new Marks(marked(question, passage, nearness, terms, wanted), matches(terms, wanted));
  }

  private static List<Span> marked(
      SearchQuestion question,
      Passage passage,
      Optional<Nearness> nearness,
      List<TextTerm> terms,
      Map<String, QuestionWord> wanted) {
    if (passage.sentences().isEmpty()) {
      return List.of(new Span(0, passage.text().length()));
    }
    return new SentenceScores(question, passage, nearness, terms, wanted)
        .best().stream().sorted().map(passage.sentences()::get).toList();
  }

  /** A name of several words is a term, and so is each of its words; the longest one counts. */
  private static List<Span> matches(List<TextTerm> terms, Map<String, QuestionWord> wanted) {
    List<Span> found =
        terms.stream()
            .filter(term -> wanted.containsKey(term.term()))
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
