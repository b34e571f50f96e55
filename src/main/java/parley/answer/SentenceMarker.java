package parley.answer;

import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.corpus.Passage;
import parley.corpus.Span;
import parley.search.PassageIndex;
import parley.search.QuestionWord;
import parley.search.SearchQuestion;
import parley.search.TextTerm;

/** Finds in a passage the words of a question and the sentence that answers it. */
final class SentenceMarker {
  /** What two question words are worth more when they stand side by side in a sentence. */
  private static final double SIDE_BY_SIDE = 0.3;

  /** How much the length of a sentence counts against it, from 0 to 1. */
  private static final double LENGTH = 0.2;

  private final PassageIndex index;

  SentenceMarker(PassageIndex index) {
    this.index = index;
  }

  /**
   * What was found in a passage.
   *
   * @param marked the answering sentence
   * @param matches the words of the question
   */
  record Marks(List<Span> marked, List<Span> matches) {}

  Marks mark(SearchQuestion question, Passage passage) {
    Map<String, QuestionWord> wanted = new HashMap<>();
    question.words().forEach(word -> word.terms().forEach(term -> wanted.put(term, word)));
    List<TextTerm> terms = index.terms(passage.text());
    return new Marks(best(passage, terms, wanted), matches(terms, wanted));
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

  private static List<Span> best(
      Passage passage, List<TextTerm> terms, Map<String, QuestionWord> wanted) {
    List<Span> sentences = passage.sentences();
    if (sentences.isEmpty()) {
      return List.of(new Span(0, passage.text().length()));
    }
    double average = (double) terms.size() / sentences.size();
    Span best = sentences.getFirst();
    double highest = -1;
    for (Span sentence : sentences) {
      List<TextTerm> within = within(sentence, terms);
      double length = average == 0 ? 1 : within.size() / average;
      double score = weight(within, wanted) / (1 - LENGTH + LENGTH * length);
      if (score > highest) {
        highest = score;
        best = sentence;
      }
    }
    return List.of(best);
  }

  private static List<TextTerm> within(Span sentence, List<TextTerm> terms) {
    List<TextTerm> within = new ArrayList<>();
    for (TextTerm term : terms) {
      if (term.span().start() >= sentence.start() && term.span().end() <= sentence.end()) {
        within.add(term);
      }
    }
    return within;
  }

  private static double weight(List<TextTerm> sentence, Map<String, QuestionWord> wanted) {
    Set<QuestionWord> found = new HashSet<>();
    double weight = 0;
    QuestionWord before = null;
    int beforePosition = 0;
    for (TextTerm term : sentence) {
      QuestionWord word = wanted.get(term.term());
      if (word == null) {
        continue;
      }
      if (found.add(word)) {
        weight += word.weight();
      }
      if (before != null
          && word.position() - before.position() == term.position() - beforePosition
          && word.position() > before.position()) {
        weight += SIDE_BY_SIDE * Math.min(word.weight(), before.weight());
      }
      before = word;
      beforePosition = term.position();
    }
    return weight;
  }
}
