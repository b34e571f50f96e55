package parley.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import parley.answer.AnswerabilityFeatures;
import parley.answer.AnswerabilityModel;
import parley.answer.AnswerabilityThresholds;
import parley.answer.Answerer;
import parley.evaluation.LogisticRegression.Example;

/**
 * Trains the answerability classifier: fits the logistic regression and sets its two thresholds.
 * Collections have equal weight, and so have the classes within a collection, whatever their sizes.
 */
final class AnswerabilityTrainer {
  /**
   * Recall on each collection that sets the tentative threshold. It is high, and the threshold thus
   * low, because hiding an answer is worse than showing, with a notice, a passage that may not
   * answer. See src/docs/decisions/0060-hybrid-answerability-thresholds.md.
   */
  private static final double TARGET_RECALL = 0.975;

  /**
   * The same for small folders: where one article is all there is, its closest passage is shown
   * with a notice rather than nothing. See src/docs/decisions/0095-answerability-for-any-folder.md.
   */
  private static final double SMALL_FOLDER_TARGET_RECALL = 0.985;

  /** Specificity on each collection that sets the confident threshold. */
  private static final double TARGET_SPECIFICITY = 0.98;

  /**
   * The training examples of one collection.
   *
   * @param name name of the collection
   * @param answerable features of the best passage for each answerable question
   * @param unanswerable the same for the unanswerable ones
   */
  record LabeledFeatures(
      String name,
      List<AnswerabilityFeatures> answerable,
      List<AnswerabilityFeatures> unanswerable) {
    static LabeledFeatures empty(String name) {
      return new LabeledFeatures(name, new ArrayList<>(), new ArrayList<>());
    }

    /** Whether they are of folders with few passages. */
    boolean isOfSmallFolders() {
      return answerable.getFirst().isOfSmallFolder();
    }

    boolean hasSingleClass() {
      return answerable.isEmpty() || unanswerable.isEmpty();
    }

    void collect(
        Answerer answerer, String question, Set<String> excludedArticleIds, boolean isAnswerable) {
      answerer
          .answerabilityFeatures(question, excludedArticleIds)
          .ifPresent((isAnswerable ? answerable : unanswerable)::add);
    }
  }

  private final List<LabeledFeatures> trainingSets;
  private final AnswerabilityModel model;

  AnswerabilityTrainer(List<LabeledFeatures> trainingSets) {
    this.trainingSets = trainingSets;
    List<Example> examples = new ArrayList<>();
    for (LabeledFeatures trainingSet : trainingSets) {
      trainingSet
          .answerable()
          .forEach(
              features -> examples.add(example(features, true, trainingSet.answerable().size())));
      trainingSet
          .unanswerable()
          .forEach(features ->
              examples.add(example(features, false, trainingSet.unanswerable().size())));
    }
    List<Double> coefficients = LogisticRegression.fit(examples);
    AnswerabilityModel unthresholded =
        new AnswerabilityModel(
            coefficients.getLast(),
            coefficients.subList(0, coefficients.size() - 1),
            new AnswerabilityThresholds(0, 0),
            0);
    double tentativeThreshold = recallThreshold(unthresholded, false, TARGET_RECALL).orElse(0);
    double confidentThreshold =
        trainingSets.stream()
            .filter(trainingSet -> !trainingSet.isOfSmallFolders())
            .mapToDouble(trainingSet ->
                AnswerabilityMetrics.quantile(
                    trainingSet.unanswerable().stream().mapToDouble(unthresholded::probability),
                    TARGET_SPECIFICITY))
            .max()
            .orElse(1);
    this.model =
        new AnswerabilityModel(
            unthresholded.intercept(),
            unthresholded.weights(),
            new AnswerabilityThresholds(
                tentativeThreshold, Math.max(confidentThreshold, tentativeThreshold)),
            Math.min(
                recallThreshold(unthresholded, true, SMALL_FOLDER_TARGET_RECALL)
                    .orElse(tentativeThreshold),
                tentativeThreshold));
  }

  /** The lowest threshold over the collections of this size at which so much is answered. */
  private OptionalDouble recallThreshold(
      AnswerabilityModel unthresholded, boolean isOfSmallFolders, double recall) {
    return trainingSets.stream()
        .filter(trainingSet -> trainingSet.isOfSmallFolders() == isOfSmallFolders)
        .mapToDouble(trainingSet ->
            AnswerabilityMetrics.quantile(
                trainingSet.answerable().stream().mapToDouble(unthresholded::probability),
                1 - recall))
        .min();
  }

  private static Example example(AnswerabilityFeatures features, boolean label, int classSize) {
    return new Example(features.toVector(), label, 1.0 / classSize);
  }

  /** The model file, line by line, with its metrics on each collection as comments. */
  List<String> formatModel() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Whether a passage covers a question. Written by parley calibrate; see"
            + " AnswerabilityModel.");
    for (LabeledFeatures trainingSet : trainingSets) {
      lines.add(
          String.format(
              Locale.ROOT,
              "# %s: %d covered, kept %.3f, sure %.3f; %d uncovered, refused %.3f, sure %.3f",
              trainingSet.name(),
              trainingSet.answerable().size(),
              shareAnswered(trainingSet.answerable()),
              shareAtOrAbove(trainingSet.answerable(), model.thresholds().confident()),
              trainingSet.unanswerable().size(),
              1 - shareAnswered(trainingSet.unanswerable()),
              shareAtOrAbove(trainingSet.unanswerable(), model.thresholds().confident())));
    }
    lines.addAll(model.toProperties());
    return lines;
  }

  /** The share that is answered, sure or not, in a folder of its size. */
  private double shareAnswered(List<AnswerabilityFeatures> all) {
    return all.stream().filter(model::isAnswered).count() / (double) Math.max(1, all.size());
  }

  private double shareAtOrAbove(List<AnswerabilityFeatures> all, double threshold) {
    return all.stream().filter(features -> model.probability(features) >= threshold).count()
        / (double) Math.max(1, all.size());
  }
}
