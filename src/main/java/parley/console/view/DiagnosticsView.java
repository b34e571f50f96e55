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

/** Renders diagnostics and lint findings as text, grouped by file. */
final class DiagnosticsView {
  private final TextLayout layout;

  DiagnosticsView(TextLayout layout) {
    this.layout = layout;
  }

  /** Adds diagnostics, with a blank line after each file. */
  void add(List<Diagnostic> diagnostics) {
    addByFile(diagnostics, Diagnostic::file, this::add);
  }

  /** Adds lint findings, with a blank line after each file. */
  void addLintFindings(List<LintFinding> findings) {
    addByFile(findings, LintFinding::file, this::add);
  }

  private <T> void addByFile(List<T> entries, Function<T, String> fileOf, Consumer<T> add) {
    Map<String, List<T>> byFile =
        entries.stream()
            .collect(Collectors.groupingBy(fileOf, LinkedHashMap::new, Collectors.toList()));
    byFile.forEach((file, entriesOfFile) -> {
      layout.add(StyledText.of(file, TextStyle.BOLD));
      entriesOfFile.forEach(add);
      layout.addBlankLine();
    });
  }

  private void add(Diagnostic diagnostic) {
    String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT);
    TextStyle style = diagnostic.isError() ? TextStyle.ERROR : TextStyle.WARNING;
    add(
        StyledText.of(severity + location(diagnostic.line()), style),
        diagnostic.found(),
        diagnostic.remedy());
  }

  private void add(LintFinding finding) {
    add(
        StyledText.of("advice" + location(finding.line()), TextStyle.DIM),
        finding.found(),
        finding.remedy());
  }

  private void add(StyledText heading, String found, String remedy) {
    layout.add("  ", heading.plus(": " + found, TextStyle.PLAIN));
    layout.add("    ", StyledText.of(remedy));
  }

  private static String location(int line) {
    return line > 0 ? ", line " + line : "";
  }
}
