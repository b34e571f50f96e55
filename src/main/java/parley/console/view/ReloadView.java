package parley.console.view;

import java.util.List;
import java.util.Locale;
import parley.console.terminal.StyledText;
import parley.console.terminal.TextLayout;
import parley.console.terminal.TextStyle;
import parley.corpus.model.Diagnostic;
import parley.library.ReloadReport;
import parley.text.Plurals;

/** What a load or reload did, for people. */
public final class ReloadView {
  private static final int MOST_NAMES = 10;

  private final TextLayout page;

  public ReloadView(TextLayout page) {
    this.page = page;
  }

  /** What the start did; there is nothing to compare the articles with. */
  public void opened(ReloadReport report) {
    summary(report);
    problems(report.diagnostics());
  }

  /** What a reload did. */
  public void reloaded(ReloadReport report) {
    summary(report);
    names("added", report.added());
    names("changed", report.changed());
    names("removed", report.removed());
    problems(report.diagnostics());
  }

  private void summary(ReloadReport report) {
    String what = report.isRebuilt() ? "Index built" : "The index at hand is up to date";
    page.add(
        StyledText.of(what, TextStyle.STRONG)
            .plus(
                String.format(
                    Locale.ROOT,
                    ": %s, %s, in %.1f s.",
                    Plurals.format(report.articles(), "article"),
                    Plurals.format(report.passages(), "passage"),
                    report.took().toMillis() / 1_000.0),
                TextStyle.PLAIN));
  }

  private void names(String what, List<String> names) {
    if (names.isEmpty()) {
      return;
    }
    String more = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "";
    page.add(
        what + ": ",
        StyledText.of(
            String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES))) + more));
  }

  private void problems(List<Diagnostic> problems) {
    if (problems.isEmpty()) {
      return;
    }
    page.blank();
    new DiagnosticsView(page).add(problems.stream().filter(Diagnostic::isError).toList());
    page.add(Diagnostic.formatCounts(problems) + "; \"check\" shows all.");
  }
}
