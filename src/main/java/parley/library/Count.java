package parley.library;

import java.util.List;
import parley.corpus.Problem;

/** Numbers with their nouns. */
public final class Count {
  private Count() {}

  /** {@code 1 article}, {@code 2 articles}. */
  public static String of(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  public static long errors(List<Problem> problems) {
    return problems.stream().filter(Problem::isError).count();
  }

  public static long warnings(List<Problem> problems) {
    return problems.size() - errors(problems);
  }

  /** {@code 1 error, 2 warnings}. */
  public static String of(List<Problem> problems) {
    return of(errors(problems), "error") + ", " + of(warnings(problems), "warning");
  }
}
