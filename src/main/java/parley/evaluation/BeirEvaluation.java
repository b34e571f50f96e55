package parley.evaluation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.answer.Answerer;
import parley.answer.Question;
import parley.search.PassageSearcher;

/** Asks the questions of a BEIR collection and measures what comes. */
final class BeirEvaluation {
  private static final int DEPTH = 100;

  private final BeirCollection collection;
  private final PassageSearcher index;
  private final Answerer answerer;
  private final EvaluationOptions options;

  private final RunningMean ndcg = new RunningMean();
  private final RunningMean recall = new RunningMean();
  private final RunningMean reciprocalRank = new RunningMean();
  private final RunningMean first = new RunningMean();
  private final RunningMean three = new RunningMean();
  private final RunningMean marked = new RunningMean();
  private final AnswerabilityMetrics decisions = new AnswerabilityMetrics();
  private long rankingNanos;

  BeirEvaluation(BeirCollection collection, PassageSearcher index, EvaluationOptions options) {
    this.collection = collection;
    this.index = index;
    this.answerer = new Answerer(index);
    this.options = options;
  }

  EvaluationReport run() {
    TypoGenerator typos = new TypoGenerator(options.typos(), options.seed());
    for (BeirCollection.Query query : collection.queries()) {
      ask(query, typos.in(query.text()));
    }
    Map<String, Optional<Double>> values = new LinkedHashMap<>();
    values.put("ndcg@10", ndcg.value());
    values.put("recall@100", recall.value());
    values.put("mrr@10", reciprocalRank.value());
    values.put("success@1", first.value());
    values.put("success@3", three.value());
    values.put("marked@1", marked.value());
    decisions.addTo(values);
    int queries = collection.queries().size();
    values.put(
        "queries_per_s",
        rankingNanos == 0 ? Optional.empty() : Optional.of(queries * 1e9 / rankingNanos));
    return new EvaluationReport(
        collection.name(),
        Optional.empty(),
        options.ranking().name().toLowerCase(Locale.ROOT),
        queries,
        values);
  }

  private void ask(BeirCollection.Query query, String typed) {
    long start = System.nanoTime();
    List<Ranked> ranked = rank(typed);
    rankingNanos += System.nanoTime() - start;
    Map<String, Integer> grades = collection.judgements().get(query.id());
    if (grades != null) {
      List<String> ids = ranked.stream().map(Ranked::id).toList();
      RankingMetrics measures = new RankingMetrics(ids, grades);
      ndcg.add(measures.ndcg(10));
      recall.add(measures.recall(DEPTH));
      reciprocalRank.add(measures.reciprocalRank(10));
      first.add(measures.success(1));
      three.add(measures.success(3));
      if (!query.answers().isEmpty()) {
        marked.add(holds(answerer.highlightedSentence(typed), query.answers()));
      }
    }
    if (options.leaveOutArticle() && query.article().isPresent()) {
      Question question = new Question(typed, Optional.empty(), 1);
      if (grades != null) {
        decisions.add(true, answerer.predictAnswerability(question, Set.of()));
      }
      decisions.add(false, answerer.predictAnswerability(question, Set.of(query.article().get())));
    }
  }

  /** A document found. */
  private record Ranked(String id, double score) {}

  private List<Ranked> rank(String typed) {
    return answerer.rank(typed, DEPTH).stream()
        .map(hit -> new Ranked(index.store().id(hit.docId()), hit.score()))
        .sorted(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::id))
        .toList();
  }

  private static boolean holds(String marked, List<String> answers) {
    String folded = marked.toLowerCase(Locale.ROOT);
    return answers.stream().anyMatch(answer -> folded.contains(answer.toLowerCase(Locale.ROOT)));
  }
}
