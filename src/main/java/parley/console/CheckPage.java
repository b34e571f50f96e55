package parley.console;

import java.util.List;
import parley.console.page.Look;
import parley.console.page.Page;
import parley.console.page.Styled;
import parley.corpus.lint.LintFinding;
import parley.corpus.model.Diagnostic;
import parley.library.CorpusValidation;
import parley.text.Plurals;

/** What is wrong with the corpus, for people. */
final class CheckPage {
  private final Page page;

  CheckPage(Page page) {
    this.page = page;
  }

  void add(CorpusValidation check) {
    new ProblemsPage(page).add(check.problems());
    page.add(Styled.of(counts(check), Look.STRONG));
  }

  /** Adds the problems and then the advice of a review. */
  void add(CorpusValidation check, List<LintFinding> advice) {
    ProblemsPage findings = new ProblemsPage(page);
    findings.add(check.problems());
    findings.addAdvice(advice);
    String pieces =
        advice.isEmpty() ? "no advice" : Plurals.of(advice.size(), "piece") + " of advice";
    page.add(Styled.of(counts(check) + ", " + pieces, Look.STRONG));
  }

  private static String counts(CorpusValidation check) {
    return Plurals.of(check.articles(), "article")
        + ", "
        + Plurals.of(check.passages(), "passage")
        + ", "
        + Diagnostic.formatCounts(check.problems());
  }
}
