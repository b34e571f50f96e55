package parley.corpus.outline;

import java.util.List;
import parley.corpus.model.DiagnosticCollector;

/** Bounds of the FAQ questions that are written for one text. */
public final class FaqLimits {
  /** In UTF-16 units; Discord accepts no longer question. */
  private static final int MAX_QUESTION_LENGTH = 200;

  /** Bounds the cost: every question is embedded, and compared with each query. */
  private static final int MAX_QUESTIONS = 50;

  private FaqLimits() {}

  /**
   * The questions without duplicates, as many as may count; warns if that are not all.
   *
   * @param place where they stand, for people: {@code in the comment}
   */
  public static List<String> accept(
      List<String> questions, int line, String place, DiagnosticCollector diagnostics) {
    List<String> distinct = questions.stream().distinct().toList();
    List<String> accepted =
        distinct.stream()
            .filter(each -> each.length() <= MAX_QUESTION_LENGTH)
            .limit(MAX_QUESTIONS)
            .toList();
    if (distinct.isEmpty()) {
      diagnostics.warn(line, "no question stands " + place, "write one a line or take it out");
    } else if (accepted.size() < distinct.size()) {
      diagnostics.warn(
          line,
          "of " + distinct.size() + " questions " + place + " " + accepted.size() + " are used",
          "write at most "
              + MAX_QUESTIONS
              + " questions, each of at most "
              + MAX_QUESTION_LENGTH
              + " characters");
    }
    return accepted;
  }
}
