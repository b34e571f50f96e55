package parley.console.view;

import java.util.List;
import java.util.Locale;
import parley.console.terminal.StyledText;
import parley.console.terminal.TextLayout;
import parley.console.terminal.TextStyle;
import parley.corpus.model.Diagnostic;
import parley.library.ReloadReport;
import parley.text.Plurals;

/** Renders the report of a load or reload as text. */
public final class ReloadView {
  private static final int MAX_NAMES = 10;

  private final TextLayout layout;

  public ReloadView(TextLayout layout) {
    this.layout = layout;
  }

  /** Adds the report of the initial load, which has no changes to list. */
  public void addInitialLoad(ReloadReport report) {
    addSummary(report);
    addDiagnostics(report.diagnostics());
  }

  /** Adds the report of a reload, with the changed articles. */
  public void addReload(ReloadReport report) {
    addSummary(report);
    addNames("added", report.added());
    addNames("changed", report.changed());
    addNames("removed", report.removed());
    addDiagnostics(report.diagnostics());
  }

  private void addSummary(ReloadReport report) {
    String headline = report.isRebuilt() ? "Index built" : "The index at hand is up to date";
    layout.add(
        StyledText.of(headline, TextStyle.BOLD)
            .plus(
                String.format(
                    Locale.ROOT,
                    ": %s, %s, in %.1f s.",
                    Plurals.format(report.articles(), "article"),
                    Plurals.format(report.passages(), "passage"),
                    report.elapsed().toMillis() / 1_000.0),
                TextStyle.PLAIN));
  }

  private void addNames(String label, List<String> names) {
    if (names.isEmpty()) {
      return;
    }
    String more = names.size() > MAX_NAMES ? " and " + (names.size() - MAX_NAMES) + " more" : "";
    layout.add(
        label + ": ",
        StyledText.of(
            String.join(", ", names.subList(0, Math.min(names.size(), MAX_NAMES))) + more));
  }

  private void addDiagnostics(List<Diagnostic> diagnostics) {
    if (diagnostics.isEmpty()) {
      return;
    }
    layout.addBlankLine();
    new DiagnosticsView(layout).add(diagnostics.stream().filter(Diagnostic::isError).toList());
    layout.add(Diagnostic.formatCounts(diagnostics) + "; \"check\" shows all.");
  }
}
