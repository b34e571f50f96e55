package parley.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one file while it is read. */
final class Problems {
  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  void warn(int line, String found, String remedy) {
    problems.add(Problem.warning(file, line, found, remedy));
  }

  /** An error, to be thrown by the caller. */
  LeftOutException error(int line, String found, String remedy) {
    return new LeftOutException(Problem.error(file, line, found, remedy));
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  /** The problems in the order of their lines; those of the whole file come first. */
  List<Problem> inOrder() {
    return problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
  }
}
