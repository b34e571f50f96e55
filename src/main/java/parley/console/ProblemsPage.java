package parley.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import parley.console.page.Look;
import parley.console.page.Page;
import parley.console.page.Styled;
import parley.corpus.Problem;

/** Problems of the corpus for people, file by file. */
final class ProblemsPage {
  private final Page page;

  ProblemsPage(Page page) {
    this.page = page;
  }

  /** Adds the problems, an empty line after each file. */
  void add(List<Problem> problems) {
    Map<String, List<Problem>> byFile =
        problems.stream()
            .collect(Collectors.groupingBy(Problem::file, LinkedHashMap::new, Collectors.toList()));
    byFile.forEach((file, found) -> {
      page.add(Styled.of(file, Look.STRONG));
      found.forEach(this::add);
      page.blank();
    });
  }

  private void add(Problem problem) {
    String severity = problem.severity().name().toLowerCase(Locale.ROOT);
    String place = problem.line() > 0 ? ", line " + problem.line() : "";
    page.add(
        "  ",
        Styled.of(severity + place, problem.isError() ? Look.WRONG : Look.NOTICE)
            .plus(": " + problem.found(), Look.PLAIN));
    page.add("    ", Styled.of(problem.remedy()));
  }
}
