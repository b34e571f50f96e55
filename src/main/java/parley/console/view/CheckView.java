package parley.console.view;

import java.util.List;
import parley.console.terminal.StyledText;
import parley.console.terminal.TextLayout;
import parley.console.terminal.TextStyle;
import parley.corpus.lint.LintFinding;
import parley.corpus.model.Diagnostic;
import parley.library.CorpusValidation;
import parley.text.Plurals;

/** Renders the result of a corpus check as text. */
public final class CheckView {
  private final TextLayout layout;

  public CheckView(TextLayout layout) {
    this.layout = layout;
  }

  /** Adds the diagnostics and their counts. */
  public void add(CorpusValidation validation) {
    new DiagnosticsView(layout).add(validation.diagnostics());
    layout.add(StyledText.of(counts(validation), TextStyle.BOLD));
  }

  /** Adds the diagnostics, the lint findings and the counts. */
  public void add(CorpusValidation validation, List<LintFinding> lintFindings) {
    DiagnosticsView diagnosticsView = new DiagnosticsView(layout);
    diagnosticsView.add(validation.diagnostics());
    diagnosticsView.addLintFindings(lintFindings);
    String adviceCount =
        lintFindings.isEmpty()
            ? "no advice"
            : Plurals.format(lintFindings.size(), "piece") + " of advice";
    layout.add(StyledText.of(counts(validation) + ", " + adviceCount, TextStyle.BOLD));
  }

  private static String counts(CorpusValidation validation) {
    return Plurals.format(validation.articles(), "article")
        + ", "
        + Plurals.format(validation.passages(), "passage")
        + ", "
        + Diagnostic.formatCounts(validation.diagnostics());
  }
}
