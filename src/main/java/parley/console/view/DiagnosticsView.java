package parley.console.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.console.terminal.StyledText;
import parley.console.terminal.TextLayout;
import parley.console.terminal.TextStyle;
import parley.corpus.lint.LintFinding;
import parley.corpus.model.Diagnostic;

/** Problems of the corpus, and advice on it, for people, file by file. */
final class DiagnosticsView {
  private final TextLayout page;

  DiagnosticsView(TextLayout page) {
    this.page = page;
  }

  /** Adds the problems, an empty line after each file. */
  void add(List<Diagnostic> problems) {
    byFile(problems, Diagnostic::file, this::add);
  }

  /** Adds advice, an empty line after each file. */
  void addAdvice(List<LintFinding> advice) {
    byFile(advice, LintFinding::file, this::add);
  }

  private <T> void byFile(List<T> all, Function<T, String> fileOf, Consumer<T> add) {
    Map<String, List<T>> byFile =
        all.stream()
            .collect(Collectors.groupingBy(fileOf, LinkedHashMap::new, Collectors.toList()));
    byFile.forEach((file, found) -> {
      page.add(StyledText.of(file, TextStyle.STRONG));
      found.forEach(add);
      page.blank();
    });
  }

  private void add(Diagnostic problem) {
    String severity = problem.severity().name().toLowerCase(Locale.ROOT);
    TextStyle look = problem.isError() ? TextStyle.WRONG : TextStyle.NOTICE;
    add(StyledText.of(severity + place(problem.line()), look), problem.found(), problem.remedy());
  }

  private void add(LintFinding advice) {
    add(
        StyledText.of("advice" + place(advice.line()), TextStyle.QUIET),
        advice.found(),
        advice.remedy());
  }

  private void add(StyledText what, String found, String remedy) {
    page.add("  ", what.plus(": " + found, TextStyle.PLAIN));
    page.add("    ", StyledText.of(remedy));
  }

  private static String place(int line) {
    return line > 0 ? ", line " + line : "";
  }
}
