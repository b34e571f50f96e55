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
import parley.evaluation.GoldenSet.Golden;
import parley.library.KnowledgeBase;

/** Asks golden questions of the library, as a person would, and measures each split apart. */
final class GoldenEvaluation {
  private static final int SHOWN = 3;

  private final KnowledgeBase library;
  private final EvaluationOptions options;

  GoldenEvaluation(KnowledgeBase library, EvaluationOptions options) {
    this.library = library;
    this.options = options;
  }

  List<EvaluationReport> run(GoldenSet questions) {
    TypoGenerator typos = new TypoGenerator(options.typos(), options.seed());
    Map<String, Split> splits = new TreeMap<>();
    for (Golden golden : questions.questions()) {
      Question question = new Question(typos.in(golden.text()), golden.topic(), SHOWN);
      long start = System.nanoTime();
      Answer answer = library.ask(question);
      long took = System.nanoTime() - start;
      Reply reply =
          library.withAnswerer(answerer ->
              new Reply(
                  answer,
                  answerer.topPassages(question),
                  answerer.predictAnswerability(question, Set.of()),
                  took));
      splits.computeIfAbsent(golden.split(), name -> new Split()).add(golden, reply);
    }
    String ranking = options.ranking().name().toLowerCase(Locale.ROOT);
    return splits.entrySet().stream()
        .map(each -> each.getValue().figures(questions.name(), each.getKey(), ranking))
        .toList();
  }

  /**
   * What came for a question.
   *
   * @param ranked the passages there would be if nothing were ever refused
   * @param nanos how long the answer took
   */
  private record Reply(
      Answer answer, List<CitedPassage> ranked, AnswerabilityPrediction verdict, long nanos) {
    List<CitedPassage> shown() {
      return answer instanceof Answer.Answered answered ? answered.passages() : List.of();
    }
  }

  /** The figures of one split. */
  private static final class Split {
    private final RunningMean first = new RunningMean();
    private final RunningMean three = new RunningMean();
    private final RunningMean marked = new RunningMean();
    private final RunningMean shown = new RunningMean();
    private final RunningMean rankedFirst = new RunningMean();
    private final RunningMean rankedThree = new RunningMean();
    private final AnswerabilityMetrics decisions = new AnswerabilityMetrics();
    private int queries;
    private long nanos;

    void add(Golden golden, Reply reply) {
      queries++;
      nanos += reply.nanos();
      decisions.add(golden.isCovered(), reply.verdict());
      if (!golden.isCovered()) {
        return;
      }
      List<CitedPassage> passages = reply.shown();
      first.add(passages.stream().limit(1).anyMatch(passage -> isRight(golden, passage)));
      three.add(passages.stream().anyMatch(passage -> isRight(golden, passage)));
      marked.add(passages.stream().limit(1).anyMatch(passage -> isMarked(golden, passage)));
      shown.add(passages.stream().anyMatch(passage -> isShown(golden, passage)));
      Stream<CitedPassage> best = reply.ranked().stream().limit(1);
      rankedFirst.add(best.anyMatch(passage -> isRight(golden, passage)));
      rankedThree.add(reply.ranked().stream().anyMatch(passage -> isRight(golden, passage)));
    }

    /** Right is the section named, or any passage that says the same. */
    private static boolean isRight(Golden golden, CitedPassage passage) {
      boolean section =
          golden.section().isEmpty()
              || passage.passage().section().contains(golden.section().get());
      boolean named = section && passage.article().id().equals(golden.article().orElseThrow());
      return named || (!golden.contains().isEmpty() && isShown(golden, passage));
    }

    private static boolean isShown(Golden golden, CitedPassage passage) {
      return golden.contains().stream().allMatch(passage.passage().text()::contains)
          || golden.also().stream().anyMatch(other -> other.isOf(passage));
    }

    private static boolean isMarked(Golden golden, CitedPassage passage) {
      Stream<String> here =
          golden.also().stream()
              .filter(other -> other.isOf(passage))
              .flatMap(other -> other.contains().stream());
      List<String> answers = Stream.concat(golden.contains().stream(), here).toList();
      return passage.answerSentences().stream()
          .map(span -> span.substring(passage.passage().text()))
          .anyMatch(sentence -> answers.stream().anyMatch(sentence::contains));
    }

    EvaluationReport figures(String collection, String split, String ranking) {
      Map<String, Optional<Double>> values = new LinkedHashMap<>();
      values.put("success@1", first.value());
      values.put("success@3", three.value());
      values.put("marked@1", marked.value());
      values.put("shown@3", shown.value());
      values.put("ranked@1", rankedFirst.value());
      values.put("ranked@3", rankedThree.value());
      decisions.addTo(values);
      values.put("queries_per_s", Optional.of(queries * 1e9 / Math.max(1, nanos)));
      return new EvaluationReport(collection, Optional.of(split), ranking, queries, values);
    }
  }
}
