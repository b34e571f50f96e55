package parley.answer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.search.analysis.AnalyzedTerm;
import parley.search.dense.SemanticSimilarity;
import parley.search.query.QueryTerm;
import parley.text.Span;

/**
 * How likely each sentence of a passage is to answer a question: a linear score of a few figures,
 * made probabilities over the passage's sentences (softmax). The figures, each with what it adds on
 * SQuAD questions whose passage is given (share of sentences marked that hold the answer; weights
 * fitted on one half, measured on the other, both ways):
 *
 * <ul>
 *   <li>own: the part of the question's weight the sentence has, .853 by itself;
 *   <li>with the sentence before it, since what is meant by "it" or "he" stands there, .871;
 *   <li>kind: it has something of the kind the question asks for, .879;
 *   <li>nearness in meaning, .893;
 *   <li>nearness word by word, .905; the sentence's own words add nothing to that.
 * </ul>
 */
final class AnswerSentenceScorer {
  private record Weights(
      double own, double withBefore, double kind, double nearness, double words) {}

  private static final Weights WORD_BY_WORD = new Weights(0, 5.3, 2.0, 6.5, 18.6);

  /** Where the vectors of words are not kept. */
  private static final Weights BY_SENTENCE = new Weights(2.7, 5.8, 2.1, 10.2, 0);

  /** Without nearness what the sentence has itself must count for more. */
  private static final Weights BY_WORDS = new Weights(5.6, 5.8, 2.1, 0, 0);

  /** For a question of the latest: it names the latest day of the passage. */
  private static final double LATEST = 2.1;

  /** How much the length of a sentence counts against it, from 0 to 1. */
  private static final double LENGTH = 0.2;

  /**
   * A sentence less likely than this is joined by the next likely one: one of nine passages, after
   * which .92 of the passages have the answer marked.
   */
  private static final double LIKELY = 0.55;

  private final double[] scores;

  AnswerSentenceScorer(
      QuestionIntent sought,
      String text,
      List<Span> sentences,
      Optional<SemanticSimilarity> nearness,
      List<AnalyzedTerm> terms) {
    this.scores = new double[sentences.size()];
    double all = Math.max(sought.weight(), 1e-9);
    double average = Math.max(1, (double) terms.size() / sentences.size());
    Weights weights =
        nearness.map(near -> near.hasMaxSim() ? WORD_BY_WORD : BY_SENTENCE).orElse(BY_WORDS);
    Set<QueryTerm> before = Set.of();
    Optional<LocalDate> latest = sought.latest() ? RecencyIntent.latest(text) : Optional.empty();
    for (int i = 0; i < scores.length; i++) {
      Set<QueryTerm> found = new HashSet<>();
      int length = found(sentences.get(i), terms, sought.words(), found);
      double own = weight(found) / all / (1 - LENGTH + LENGTH * length / average);
      Set<QueryTerm> both = new HashSet<>(before);
      both.addAll(found);
      scores[i] = weights.own * own + weights.withBefore * weight(both) / all;
      if (sought.kind().isIn(sentences.get(i).substring(text), sought.said())) {
        scores[i] += weights.kind;
      }
      if (latest.isPresent()
          && RecencyIntent.latest(sentences.get(i).substring(text)).equals(latest)) {
        scores[i] += LATEST;
      }
      if (nearness.isPresent()) {
        scores[i] += weights.nearness * nearness.get().sentenceSimilarity(i);
      }
      if (nearness.filter(SemanticSimilarity::hasMaxSim).isPresent()) {
        scores[i] += weights.words * nearness.get().maxSim(i);
      }
      before = found;
    }
  }

  /** Collects the question words that stand in a sentence, and tells how many terms it has. */
  private static int found(
      Span sentence,
      List<AnalyzedTerm> terms,
      Map<String, QueryTerm> wanted,
      Set<QueryTerm> found) {
    int length = 0;
    for (AnalyzedTerm term : terms) {
      if (sentence.contains(term.span())) {
        length++;
        Optional.ofNullable(wanted.get(term.term())).ifPresent(found::add);
      }
    }
    return length;
  }

  private static double weight(Set<QueryTerm> words) {
    return words.stream().mapToDouble(QueryTerm::idf).sum();
  }

  /** The score of the likeliest sentence; compares between the passages of one question. */
  double highest() {
    return Arrays.stream(scores).max().orElse(0);
  }

  /** The likeliest sentence, and with it the next likely one where it is not likely enough. */
  List<Integer> best() {
    List<Integer> order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted((one, other) -> Double.compare(scores[other], scores[one]))
            .toList();
    double highest = scores[order.getFirst()];
    double sum =
        IntStream.range(0, scores.length).mapToDouble(i -> Math.exp(scores[i] - highest)).sum();
    return order.subList(0, scores.length > 1 && 1 / sum < LIKELY ? 2 : 1);
  }
}
