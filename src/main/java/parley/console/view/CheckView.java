package parley.console.view;

import java.util.List;
import parley.console.terminal.StyledText;
import parley.console.terminal.TextLayout;
import parley.console.terminal.TextStyle;
import parley.corpus.lint.LintFinding;
import parley.corpus.model.Diagnostic;
import parley.library.CorpusValidation;
import parley.text.Plurals;

/** What is wrong with the corpus, for people. */
public final class CheckView {
  private final TextLayout page;

  public CheckView(TextLayout page) {
    this.page = page;
  }

  public void add(CorpusValidation check) {
    new DiagnosticsView(page).add(check.diagnostics());
    page.add(StyledText.of(counts(check), TextStyle.STRONG));
  }

  /** Adds the problems and then the advice of a review. */
  public void add(CorpusValidation check, List<LintFinding> advice) {
    DiagnosticsView findings = new DiagnosticsView(page);
    findings.add(check.diagnostics());
    findings.addAdvice(advice);
    String pieces =
        advice.isEmpty() ? "no advice" : Plurals.format(advice.size(), "piece") + " of advice";
    page.add(StyledText.of(counts(check) + ", " + pieces, TextStyle.STRONG));
  }

  private static String counts(CorpusValidation check) {
    return Plurals.format(check.articles(), "article")
        + ", "
        + Plurals.format(check.passages(), "passage")
        + ", "
        + Diagnostic.formatCounts(check.diagnostics());
  }
}
