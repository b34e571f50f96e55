package parley.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import parley.answer.Answer;
import parley.answer.AnswerabilityPrediction;
import parley.answer.CitedPassage;
import parley.answer.Question;
import parley.evaluation.GoldenSet.GoldenQuestion;
import parley.library.KnowledgeBase;

/** Asks golden questions of the knowledge base as a user would; reports metrics per split. */
final class GoldenEvaluation {
  private static final int MAX_PASSAGES = 3;

  private final KnowledgeBase knowledgeBase;
  private final EvaluationOptions options;

  GoldenEvaluation(KnowledgeBase knowledgeBase, EvaluationOptions options) {
    this.knowledgeBase = knowledgeBase;
    this.options = options;
  }

  List<EvaluationReport> run(GoldenSet goldenSet) {
    TypoGenerator typoGenerator = new TypoGenerator(options.typos(), options.seed());
    Map<String, SplitMetrics> splits = new TreeMap<>();
    for (GoldenQuestion golden : goldenSet.questions()) {
      Question question =
          new Question(typoGenerator.addTypos(golden.text()), golden.topic(), MAX_PASSAGES);
      long start = System.nanoTime();
      Answer answer = knowledgeBase.ask(question);
      long nanos = System.nanoTime() - start;
      QuestionResult result =
          knowledgeBase.withAnswerer(answerer ->
              new QuestionResult(
                  answer,
                  answerer.topPassages(question),
                  answerer.predictAnswerability(question, Set.of()),
                  nanos));
      splits.computeIfAbsent(golden.split(), _ -> new SplitMetrics()).add(golden, result);
    }
    String ranking = options.ranking().name().toLowerCase(Locale.ROOT);
    return splits.entrySet().stream()
        .map(split -> split.getValue().report(goldenSet.name(), split.getKey(), ranking))
        .toList();
  }

  /**
   * The answer to one question.
   *
   * @param rankedPassages the passages before the answerability decision
   * @param nanos duration of the answer
   */
  private record QuestionResult(
      Answer answer,
      List<CitedPassage> rankedPassages,
      AnswerabilityPrediction prediction,
      long nanos) {
    List<CitedPassage> shownPassages() {
      return answer instanceof Answer.Answered answered ? answered.passages() : List.of();
    }
  }

  /** The metrics of one split. */
  private static final class SplitMetrics {
    private final RunningMean successAt1 = new RunningMean();
    private final RunningMean successAt3 = new RunningMean();
    private final RunningMean highlightAt1 = new RunningMean();
    private final RunningMean shownAt3 = new RunningMean();
    private final RunningMean rankedAt1 = new RunningMean();
    private final RunningMean rankedAt3 = new RunningMean();
    private final AnswerabilityMetrics answerability = new AnswerabilityMetrics();
    private int queries;
    private long nanos;

    void add(GoldenQuestion golden, QuestionResult result) {
      queries++;
      nanos += result.nanos();
      answerability.add(golden.isAnswerable(), result.prediction());
      if (!golden.isAnswerable()) {
        return;
      }
      List<CitedPassage> passages = result.shownPassages();
      successAt1.add(passages.stream().limit(1).anyMatch(passage -> isRelevant(golden, passage)));
      successAt3.add(passages.stream().anyMatch(passage -> isRelevant(golden, passage)));
      highlightAt1.add(
          passages.stream().limit(1).anyMatch(passage -> isHighlighted(golden, passage)));
      shownAt3.add(passages.stream().anyMatch(passage -> containsAnswer(golden, passage)));
      Stream<CitedPassage> best = result.rankedPassages().stream().limit(1);
      rankedAt1.add(best.anyMatch(passage -> isRelevant(golden, passage)));
      rankedAt3.add(
          result.rankedPassages().stream().anyMatch(passage -> isRelevant(golden, passage)));
    }

    /** Whether a passage is in the section named, or contains the answer anyway. */
    private static boolean isRelevant(GoldenQuestion golden, CitedPassage passage) {
      boolean isInSection =
          golden.section().isEmpty()
              || passage.passage().headingPath().contains(golden.section().get());
      boolean isNamedSection =
          isInSection && passage.article().id().equals(golden.article().orElseThrow());
      return isNamedSection
          || (!golden.requiredTexts().isEmpty() && containsAnswer(golden, passage));
    }

    private static boolean containsAnswer(GoldenQuestion golden, CitedPassage passage) {
      return golden.requiredTexts().stream().allMatch(passage.passage().text()::contains)
          || golden.alternatives().stream().anyMatch(other -> other.matches(passage));
    }

    private static boolean isHighlighted(GoldenQuestion golden, CitedPassage passage) {
      Stream<String> alternativeTexts =
          golden.alternatives().stream()
              .filter(other -> other.matches(passage))
              .flatMap(other -> other.requiredTexts().stream());
      List<String> answers =
          Stream.concat(golden.requiredTexts().stream(), alternativeTexts).toList();
      return passage.answerSentences().stream()
          .map(span -> span.substring(passage.passage().text()))
          .anyMatch(sentence -> answers.stream().anyMatch(sentence::contains));
    }

    EvaluationReport report(String collection, String split, String ranking) {
      Map<String, Optional<Double>> metrics = new LinkedHashMap<>();
      metrics.put("success@1", successAt1.value());
      metrics.put("success@3", successAt3.value());
      metrics.put("marked@1", highlightAt1.value());
      metrics.put("shown@3", shownAt3.value());
      metrics.put("ranked@1", rankedAt1.value());
      metrics.put("ranked@3", rankedAt3.value());
      answerability.addTo(metrics);
      metrics.put("queries_per_s", Optional.of(queries * 1e9 / Math.max(1, nanos)));
      return new EvaluationReport(collection, Optional.of(split), ranking, queries, metrics);
    }
  }
}
