package parley.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.answer.AnswerabilityFeatures;
import parley.answer.AnswerabilityModel;
import parley.answer.Answerer;
import parley.evaluation.LogisticRegression.Example;

/**
 * Fits the model that tells whether a question is covered. Every collection counts the same, and in
 * it the covered as much as the others, however many questions it has.
 */
final class AnswerabilityTrainer {
  /**
   * The share of the covered ones of each collection that must be shown something. The probability
   * from which on a passage is shown comes out far under a half: to hide an answer is worse than to
   * show, with a notice, a passage that may be none.
   */
  private static final double KEPT = 0.97;

  /** The share of the uncovered ones that must not be told to be covered for sure. */
  private static final double NOT_SURE = 0.98;

  /**
   * A collection's questions.
   *
   * @param name of the collection
   * @param covered figures of the best passage for each question that is covered
   * @param uncovered the same for the others
   */
  record Collected(
      String name, List<AnswerabilityFeatures> covered, List<AnswerabilityFeatures> uncovered) {
    static Collected empty(String name) {
      return new Collected(name, new ArrayList<>(), new ArrayList<>());
    }

    boolean isOneSided() {
      return covered.isEmpty() || uncovered.isEmpty();
    }

    void ask(Answerer answerer, String question, Set<String> hidden, boolean isCovered) {
      answerer
          .answerabilityFeatures(question, hidden)
          .ifPresent((isCovered ? covered : uncovered)::add);
    }
  }

  private final List<Collected> collections;
  private final AnswerabilityModel model;

  AnswerabilityTrainer(List<Collected> collections) {
    this.collections = collections;
    List<Example> examples = new ArrayList<>();
    for (Collected each : collections) {
      each.covered().forEach(f -> examples.add(example(f, true, each.covered().size())));
      each.uncovered().forEach(f -> examples.add(example(f, false, each.uncovered().size())));
    }
    List<Double> fitted = LogisticRegression.of(examples);
    AnswerabilityModel bare =
        new AnswerabilityModel(fitted.getLast(), fitted.subList(0, fitted.size() - 1), 0, 0);
    double closest =
        collections.stream()
            .mapToDouble(each ->
                Quantile.of(each.covered().stream().mapToDouble(bare::probability), 1 - KEPT))
            .min()
            .orElse(0);
    double sure =
        collections.stream()
            .mapToDouble(each ->
                Quantile.of(each.uncovered().stream().mapToDouble(bare::probability), NOT_SURE))
            .max()
            .orElse(1);
    this.model =
        new AnswerabilityModel(bare.intercept(), bare.weights(), closest, Math.max(sure, closest));
  }

  private static Example example(AnswerabilityFeatures figures, boolean yes, int of) {
    return new Example(figures.values(), yes, 1.0 / of);
  }

  /** The model as the file the program reads, with what it does to each collection. */
  List<String> file() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Whether a passage covers a question. Written by parley calibrate; see CoverageModel.");
    for (Collected each : collections) {
      lines.add(
          String.format(
              Locale.ROOT,
              "# %s: %d covered, kept %.3f, sure %.3f; %d uncovered, refused %.3f, sure %.3f",
              each.name(),
              each.covered().size(),
              part(each.covered(), model.tentativeThreshold()),
              part(each.covered(), model.confidentThreshold()),
              each.uncovered().size(),
              1 - part(each.uncovered(), model.tentativeThreshold()),
              part(each.uncovered(), model.confidentThreshold())));
    }
    lines.add(line("intercept", model.intercept()));
    for (int i = 0; i < AnswerabilityFeatures.FEATURE_NAMES.size(); i++) {
      lines.add(line(AnswerabilityFeatures.FEATURE_NAMES.get(i), model.weights().get(i)));
    }
    lines.add(line("closest", model.tentativeThreshold()));
    lines.add(line("sure", model.confidentThreshold()));
    return lines;
  }

  private double part(List<AnswerabilityFeatures> all, double from) {
    return all.stream().filter(each -> model.probability(each) >= from).count()
        / (double) Math.max(1, all.size());
  }

  private static String line(String name, double value) {
    return String.format(Locale.ROOT, "%s = %.4f", name, value);
  }
}
