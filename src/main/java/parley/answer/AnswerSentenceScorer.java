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
      double coverageWeight,
      double withPreviousWeight,
      double answerTypeWeight,
      double similarityWeight,
      double maxSimWeight) {}

  private static final Weights MAX_SIM_WEIGHTS = new Weights(0, 5.3, 2.0, 6.5, 18.6);

  /** Where the vectors of words are not kept. */
  private static final Weights SENTENCE_SIMILARITY_WEIGHTS = new Weights(2.7, 5.8, 2.1, 10.2, 0);

  /** Without nearness what the sentence has itself must count for more. */
  private static final Weights LEXICAL_WEIGHTS = new Weights(5.6, 5.8, 2.1, 0, 0);

  /** For a question of the latest: it names the latest day of the passage. */
  private static final double LATEST_DATE_BONUS = 2.1;

  /** How much the length of a sentence counts against it, from 0 to 1. */
  private static final double LENGTH_NORMALIZATION = 0.2;

  /**
   * A sentence less likely than this is joined by the next likely one: one of nine passages, after
   * which .92 of the passages have the answer marked.
   */
  private static final double SINGLE_SENTENCE_CONFIDENCE = 0.55;

  private final double[] scores;

  AnswerSentenceScorer(
      QuestionIntent intent,
      String text,
      List<Span> sentences,
      Optional<SemanticSimilarity> similarity,
      List<AnalyzedTerm> terms) {
    this.scores = new double[sentences.size()];
    double queryIdf = Math.max(intent.totalIdf(), 1e-9);
    double averageLength = Math.max(1, (double) terms.size() / sentences.size());
    Weights weights =
        similarity
            .map(known -> known.hasMaxSim() ? MAX_SIM_WEIGHTS : SENTENCE_SIMILARITY_WEIGHTS)
            .orElse(LEXICAL_WEIGHTS);
    Set<QueryTerm> previousMatches = Set.of();
    Optional<LocalDate> latestDate =
        intent.asksForLatest() ? RecencyIntent.latestDate(text) : Optional.empty();
    for (int i = 0; i < scores.length; i++) {
      Set<QueryTerm> matches = new HashSet<>();
      int length = collectMatches(sentences.get(i), terms, intent.queryTermsByIndexTerm(), matches);
      double coverage =
          totalIdf(matches)
              / queryIdf
              / (1 - LENGTH_NORMALIZATION + LENGTH_NORMALIZATION * length / averageLength);
      Set<QueryTerm> matchesWithPrevious = new HashSet<>(previousMatches);
      matchesWithPrevious.addAll(matches);
      scores[i] =
          weights.coverageWeight * coverage
              + weights.withPreviousWeight * totalIdf(matchesWithPrevious) / queryIdf;
      if (intent.answerType().occursIn(sentences.get(i).substring(text), intent.questionTokens())) {
        scores[i] += weights.answerTypeWeight;
      }
      if (latestDate.isPresent()
          && RecencyIntent.latestDate(sentences.get(i).substring(text)).equals(latestDate)) {
        scores[i] += LATEST_DATE_BONUS;
      }
      if (similarity.isPresent()) {
        scores[i] += weights.similarityWeight * similarity.get().sentenceSimilarity(i);
      }
      if (similarity.filter(SemanticSimilarity::hasMaxSim).isPresent()) {
        scores[i] += weights.maxSimWeight * similarity.get().maxSim(i);
      }
      previousMatches = matches;
    }
  }

  /** Collects the question words that stand in a sentence, and tells how many terms it has. */
  private static int collectMatches(
      Span sentence,
      List<AnalyzedTerm> terms,
      Map<String, QueryTerm> queryTerms,
      Set<QueryTerm> matches) {
    int length = 0;
    for (AnalyzedTerm term : terms) {
      if (sentence.contains(term.span())) {
        length++;
        Optional.ofNullable(queryTerms.get(term.term())).ifPresent(matches::add);
      }
    }
    return length;
  }

  private static double totalIdf(Set<QueryTerm> queryTerms) {
    return queryTerms.stream().mapToDouble(QueryTerm::idf).sum();
  }

  /** The score of the likeliest sentence; compares between the passages of one question. */
  double max() {
    return Arrays.stream(scores).max().orElse(0);
  }

  /** The likeliest sentence, and with it the next likely one where it is not likely enough. */
  List<Integer> topSentences() {
    List<Integer> order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted((one, other) -> Double.compare(scores[other], scores[one]))
            .toList();
    double max = scores[order.getFirst()];
    double sum =
        IntStream.range(0, scores.length).mapToDouble(i -> Math.exp(scores[i] - max)).sum();
    return order.subList(0, scores.length > 1 && 1 / sum < SINGLE_SENTENCE_CONFIDENCE ? 2 : 1);
  }
}
