package parley.evaluation;

import java.util.Set;
import parley.answer.Answerer;
import parley.evaluation.Calibration.Collected;
import parley.search.PassageIndex;

/** Asks the questions that the decision "covered or not" is calibrated on. */
final class CalibrationQuestions {
  /** The half of the golden questions that settings may be chosen on. */
  private static final String TUNE = "tune";

  private CalibrationQuestions() {}

  static Collected golden(GoldenQuestions questions, Answerer answerer) {
    Collected collected = Collected.empty(questions.name());
    questions.questions().stream()
        .filter(each -> each.split().equals(TUNE))
        .forEach(each -> collected.ask(answerer, each.text(), Set.of(), each.isCovered()));
    return collected;
  }

  /**
   * Each question that names its article is asked with the article hidden, and where a document is
   * known to answer it, as it is.
   */
  static Collected beir(BeirCollection collection, PassageIndex index) {
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
