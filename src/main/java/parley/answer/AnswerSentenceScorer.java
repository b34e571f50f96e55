package parley.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.answer.type.Announcement;
import parley.answer.type.AnswerType;
import parley.answer.type.ReportedClaim;
import parley.search.analysis.AnalyzedTerm;
import parley.search.dense.SemanticSimilarity;
import parley.search.query.QueryTerm;
import parley.text.Span;

/**
 * Scores the sentences of a passage as answers to a question: a linear combination of term
 * coverage, coverage together with the previous sentence (which resolves "it" and "he"), answer
 * type, cosine and MaxSim, turned into probabilities by a softmax over the passage. For the weights
 * see src/docs/decisions/0020-answer-sentence-weights.md.
 */
final class AnswerSentenceScorer {
  private record Weights(
      double coverageWeight,
      double withPreviousWeight,
      double answerTypeWeight,
      double similarityWeight,
      double maxSimWeight) {}

  private static final Weights MAX_SIM_WEIGHTS = new Weights(0, 5.3, 2.0, 6.5, 18.6);

  /** For passages without token vectors. */
  private static final Weights SENTENCE_SIMILARITY_WEIGHTS = new Weights(2.7, 5.8, 2.1, 10.2, 0);

  /** Without embeddings. */
  private static final Weights LEXICAL_WEIGHTS = new Weights(5.6, 5.8, 2.1, 0, 0);

  /** Added, if the question asks for the latest, to sentences with the passage's latest date. */
  private static final double LATEST_DATE_BONUS = 2.1;

  /**
   * Of a sentence that defines what is asked to be defined: it comes before all that mention it.
   */
  private static final double DEFINITION_WEIGHT = 14;

  /** Length normalization of the term coverage, 0 (none) to 1 (full), as b in BM25. */
  private static final double LENGTH_NORMALIZATION = 0.2;

  /** Probability below which the second best sentence is highlighted as well. */
  private static final double MIN_SINGLE_SENTENCE_PROBABILITY = 0.55;

  /** The same where the second best stands beside the best: of two neighbours both are shown. */
  private static final double MIN_PROBABILITY_BESIDE_NEIGHBOR = 0.8;

  /**
   * Share of the question's idf, or else MaxSim, from which a sentence is about what a question for
   * yes or no asks.
   */
  private static final double MIN_SUBJECT_COVERAGE = 0.4;

  private static final double MIN_SUBJECT_MAX_SIM = 0.7;

  private final double[] scores;
  private final boolean[] isOnSubject;
  private final boolean[] lacksHolder;
  private final boolean[] announces;
  private final boolean isComparison;

  AnswerSentenceScorer(
      QuestionIntent intent,
      String text,
      List<Span> sentences,
      Optional<SemanticSimilarity> similarity,
      List<AnalyzedTerm> terms) {
    this.scores = new double[sentences.size()];
    this.isOnSubject = new boolean[sentences.size()];
    this.lacksHolder = new boolean[sentences.size()];
    this.announces = new boolean[sentences.size()];
    this.isComparison = intent.expectedAnswer().type() == AnswerType.COMPARISON;
    double queryIdf = Math.max(intent.totalIdf(), 1e-9);
    double averageLength = Math.max(1, (double) terms.size() / sentences.size());
    Weights weights =
        similarity
            .map(known -> known.hasMaxSim() ? MAX_SIM_WEIGHTS : SENTENCE_SIMILARITY_WEIGHTS)
            .orElse(LEXICAL_WEIGHTS);
    double answerTypeWeight =
        intent.expectedAnswer().type() == AnswerType.DEFINITION
            ? DEFINITION_WEIGHT
            : weights.answerTypeWeight;
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
      double coverageWithPrevious = totalIdf(matchesWithPrevious) / queryIdf;
      scores[i] =
          weights.coverageWeight * coverage + weights.withPreviousWeight * coverageWithPrevious;
      boolean tellsMoreThanNames =
          matchesWithPrevious.stream().anyMatch(term -> !term.isNameOrNumber())
              || intent.hasNamesOnly();
      isOnSubject[i] = coverageWithPrevious >= MIN_SUBJECT_COVERAGE && tellsMoreThanNames;
      String sentence = sentences.get(i).substring(text);
      scores[i] += answerTypeWeight * intent.expectedAnswer().score(sentence);
      announces[i] = Announcement.isIn(sentence);
      lacksHolder[i] =
          ReportedClaim.leavesHolderToSentenceBefore(sentence)
              || (intent.expectedAnswer().type() == AnswerType.PERSON
                  && ReportedClaim.leavesPersonToSentenceBefore(sentence));
      if (latestDate.isPresent() && RecencyIntent.latestDate(sentence).equals(latestDate)) {
        scores[i] += LATEST_DATE_BONUS;
      }
      if (similarity.isPresent()) {
        scores[i] += weights.similarityWeight * similarity.get().sentenceSimilarity(i);
      }
      if (similarity.filter(SemanticSimilarity::hasMaxSim).isPresent()) {
        scores[i] += weights.maxSimWeight * similarity.get().maxSim(i);
        isOnSubject[i] |= similarity.get().maxSim(i) >= MIN_SUBJECT_MAX_SIM;
      }
      previousMatches = matches;
    }
  }

  /** Adds the query terms that match in a sentence to a set. Returns the length in terms. */
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

  /** Lowers the score of each sentence. */
  void subtract(double[] penalties) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] -= penalties[i];
    }
  }

  /** The score of the best sentence; comparable between the passages of one question. */
  double max() {
    return Arrays.stream(scores).max().orElse(0);
  }

  /**
   * Indexes of the answer sentences: the best, and the second best if the best is not likely enough
   * or two things are compared, or it only announces others; of a claim that names its holder by a
   * pronoun only, the sentence before as well.
   */
  List<Integer> topSentences() {
    List<Integer> order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted((one, other) -> Double.compare(scores[other], scores[one]))
            .toList();
    List<Integer> top =
        new ArrayList<>(order.subList(0, scores.length > 1 && needsSecond(order) ? 2 : 1));
    for (int i = 0; i < top.size(); i++) {
      int before = top.get(i) - 1;
      if (before >= 0 && lacksHolder[top.get(i)] && !top.contains(before)) {
        top.add(before);
      }
    }
    return top;
  }

  /** Whether an answer sentence is about what the question asks, and not only beside it. */
  boolean isTopOnSubject() {
    return topSentences().stream().anyMatch(index -> isOnSubject[index]);
  }

  private boolean needsSecond(List<Integer> order) {
    double max = scores[order.getFirst()];
    double probability =
        1 / IntStream.range(0, scores.length).mapToDouble(i -> Math.exp(scores[i] - max)).sum();
    boolean areNeighbors = Math.abs(order.get(0) - order.get(1)) == 1;
    return isComparison
        || announces[order.getFirst()]
        || probability < MIN_SINGLE_SENTENCE_PROBABILITY
        || (areNeighbors && probability < MIN_PROBABILITY_BESIDE_NEIGHBOR);
  }
}
