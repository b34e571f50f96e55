package parley.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import parley.answer.Answerer;
import parley.evaluation.AnswerabilityTrainer.LabeledFeatures;
import parley.evaluation.GoldenSet.GoldenQuestion;
import parley.search.PassageSearcher;

/** Collects the training examples of the answerability classifier. */
final class TrainingExamples {
  /** The split held out for testing. */
  private static final String TEST_SPLIT = "test";

  private TrainingExamples() {}

  /** The examples of each split but the test split. */
  static List<LabeledFeatures> fromGoldenSet(GoldenSet goldenSet, Answerer answerer) {
    Map<String, LabeledFeatures> splits = new TreeMap<>();
    for (GoldenQuestion golden : goldenSet.questions()) {
      if (!golden.split().equals(TEST_SPLIT)) {
        splits
            .computeIfAbsent(
                golden.split(), split -> LabeledFeatures.empty(goldenSet.name() + ", " + split))
            .collect(answerer, golden.text(), Set.of(), golden.isAnswerable());
      }
    }
    return List.copyOf(splits.values());
  }

  /**
   * The examples of a BEIR collection: each query that names its article is an unanswerable example
   * with the article excluded, and an answerable one as it is if a document is judged relevant.
   */
  static LabeledFeatures fromBeir(BeirCollection collection, PassageSearcher searcher) {
    LabeledFeatures trainingSet = LabeledFeatures.empty(collection.name());
    Answerer answerer = new Answerer(searcher);
    for (BeirCollection.Query query : collection.queries()) {
      if (query.article().isPresent()) {
        if (collection.qrels().containsKey(query.id())) {
          trainingSet.collect(answerer, query.text(), Set.of(), true);
        }
        trainingSet.collect(answerer, query.text(), Set.of(query.article().get()), false);
      }
    }
    return trainingSet;
  }
}
