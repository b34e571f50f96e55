package parley.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import parley.answer.Answerer;
import parley.evaluation.AnswerabilityTrainer.Collected;
import parley.evaluation.GoldenSet.Golden;
import parley.search.PassageSearcher;

/** Asks the questions that the decision "covered or not" is calibrated on. */
final class TrainingExamples {
  /** What is left alone, so that there is something to measure on. */
  private static final String TEST = "test";

  private TrainingExamples() {}

  /** A collection for each split that settings may be chosen on. */
  static List<Collected> golden(GoldenSet questions, Answerer answerer) {
    Map<String, Collected> splits = new TreeMap<>();
    for (Golden golden : questions.questions()) {
      if (!golden.split().equals(TEST)) {
        splits
            .computeIfAbsent(
                golden.split(), split -> Collected.empty(questions.name() + ", " + split))
            .ask(answerer, golden.text(), Set.of(), golden.isCovered());
      }
    }
    return List.copyOf(splits.values());
  }

  /**
   * Each question that names its article is asked with the article hidden, and where a document is
   * known to answer it, as it is.
   */
  static Collected beir(BeirCollection collection, PassageSearcher index) {
    Collected collected = Collected.empty(collection.name());
    Answerer answerer = new Answerer(index);
    for (BeirCollection.Query query : collection.queries()) {
      if (query.article().isPresent()) {
        if (collection.judgements().containsKey(query.id())) {
          collected.ask(answerer, query.text(), Set.of(), true);
        }
        collected.ask(answerer, query.text(), Set.of(query.article().get()), false);
      }
    }
    return collected;
  }
}
