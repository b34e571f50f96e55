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

/** Runs the queries of a BEIR collection and computes ranking and answerability metrics. */
final class BeirEvaluation {
  /** Documents retrieved per query. */
  private static final int RETRIEVAL_DEPTH = 100;

  private final BeirCollection collection;
  private final PassageSearcher searcher;
  private final Answerer answerer;
  private final EvaluationOptions options;

  private final RunningMean ndcgAt10 = new RunningMean();
  private final RunningMean recallAt100 = new RunningMean();
  private final RunningMean mrrAt10 = new RunningMean();
  private final RunningMean successAt1 = new RunningMean();
  private final RunningMean successAt3 = new RunningMean();
  private final RunningMean highlightAt1 = new RunningMean();
  private final AnswerabilityMetrics answerability = new AnswerabilityMetrics();
  private long rankingNanos;

  BeirEvaluation(BeirCollection collection, PassageSearcher searcher, EvaluationOptions options) {
    this.collection = collection;
    this.searcher = searcher;
    this.answerer = new Answerer(searcher);
    this.options = options;
  }

  EvaluationReport run() {
    TypoGenerator typoGenerator = new TypoGenerator(options.typos(), options.seed());
    for (BeirCollection.Query query : collection.queries()) {
      evaluate(query, typoGenerator.addTypos(query.text()));
    }
    Map<String, Optional<Double>> metrics = new LinkedHashMap<>();
    metrics.put("ndcg@10", ndcgAt10.value());
    metrics.put("recall@100", recallAt100.value());
    metrics.put("mrr@10", mrrAt10.value());
    metrics.put("success@1", successAt1.value());
    metrics.put("success@3", successAt3.value());
    metrics.put("marked@1", highlightAt1.value());
    answerability.addTo(metrics);
    int queries = collection.queries().size();
    metrics.put(
        "queries_per_s",
        rankingNanos == 0 ? Optional.empty() : Optional.of(queries * 1e9 / rankingNanos));
    return new EvaluationReport(
        collection.name(),
        Optional.empty(),
        options.ranking().name().toLowerCase(Locale.ROOT),
        queries,
        metrics);
  }

  private void evaluate(BeirCollection.Query query, String queryText) {
    long start = System.nanoTime();
    List<RankedDocument> ranked = rank(queryText);
    rankingNanos += System.nanoTime() - start;
    Map<String, Integer> grades = collection.qrels().get(query.id());
    if (grades != null) {
      List<String> ids = ranked.stream().map(RankedDocument::id).toList();
      RankingMetrics metrics = new RankingMetrics(ids, grades);
      ndcgAt10.add(metrics.ndcg(10));
      recallAt100.add(metrics.recall(RETRIEVAL_DEPTH));
      mrrAt10.add(metrics.reciprocalRank(10));
      successAt1.add(metrics.success(1));
      successAt3.add(metrics.success(3));
      if (!query.answers().isEmpty()) {
        highlightAt1.add(containsAnswer(answerer.highlightedSentence(queryText), query.answers()));
      }
    }
    if (options.isArticleHeldOut() && query.article().isPresent()) {
      Question question = new Question(queryText, Optional.empty(), 1);
      if (grades != null) {
        answerability.add(true, answerer.predictAnswerability(question, Set.of()));
      }
      answerability.add(
          false, answerer.predictAnswerability(question, Set.of(query.article().get())));
    }
  }

  /** A retrieved document. */
  private record RankedDocument(String id, double score) {}

  private List<RankedDocument> rank(String queryText) {
    return answerer.rank(queryText, RETRIEVAL_DEPTH).stream()
        .map(hit -> new RankedDocument(searcher.store().id(hit.docId()), hit.score()))
        .sorted(
            Comparator.comparingDouble(RankedDocument::score)
                .reversed()
                .thenComparing(RankedDocument::id))
        .toList();
  }

  private static boolean containsAnswer(String highlight, List<String> answers) {
    String folded = highlight.toLowerCase(Locale.ROOT);
    return answers.stream().anyMatch(answer -> folded.contains(answer.toLowerCase(Locale.ROOT)));
  }
}
