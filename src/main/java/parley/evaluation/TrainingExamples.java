package parley.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import parley.answer.Answerer;
import parley.evaluation.AnswerabilityTrainer.LabeledFeatures;
import parley.evaluation.GoldenSet.GoldenQuestion;
import parley.evaluation.SmallFolderExamples.FolderQuestion;
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

  /** The questions of each split but the test split, to be asked of folders of few articles. */
  static List<FolderQuestion> questions(GoldenSet goldenSet) {
    return goldenSet.questions().stream()
        .filter(golden -> !golden.split().equals(TEST_SPLIT))
        .map(golden ->
            new FolderQuestion(
                golden.text(),
                article -> golden.article().filter(article.id()::equals).isPresent(),
                article -> isAnsweredBy(golden, article)))
        .toList();
  }

  private static boolean isAnsweredBy(GoldenQuestion golden, ArticlePassages article) {
    return golden.article().filter(article.id()::equals).isPresent()
        || golden.alternatives().stream().anyMatch(other -> other.article().equals(article.id()))
        || (!golden.requiredTexts().isEmpty() && article.contains(golden.requiredTexts()));
  }

  /** The queries of a collection that name their article. */
  static List<FolderQuestion> questions(BeirCollection collection) {
    return collection.queries().stream()
        .filter(query -> query.article().isPresent())
        .map(query -> {
          String article = query.article().orElseThrow();
          boolean isJudged = collection.qrels().containsKey(query.id());
          return new FolderQuestion(
              query.text(),
              other -> isJudged && article.equals(other.id()),
              other -> article.equals(other.id()));
        })
        .toList();
  }
}
