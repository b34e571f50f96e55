package parley.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import parley.answer.Answerer;
import parley.evaluation.AnswerabilityTrainer.LabeledFeatures;
import parley.evaluation.GoldenSet.GoldenQuestion;
import parley.search.PassageSearcher;

/** Asks the questions that the decision "covered or not" is calibrated on. */
final class TrainingExamples {
  /** What is left alone, so that there is something to measure on. */
  private static final String TEST_SPLIT = "test";

  private TrainingExamples() {}

  /** A collection for each split that settings may be chosen on. */
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
   * Each question that names its article is asked with the article hidden, and where a document is
   * known to answer it, as it is.
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
