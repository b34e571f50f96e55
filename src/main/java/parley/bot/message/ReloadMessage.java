package parley.bot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.bot.message.Message.Button;
import parley.bot.message.Message.Style;
import parley.corpus.model.Diagnostic;
import parley.library.CorpusValidation;
import parley.library.ReloadReport;
import parley.library.ReloadResult;
import parley.store.Revision;
import parley.text.Plurals;

/** The reports of {@code /corpus reload} and {@code /corpus check}. */
public final class ReloadMessage {
  private ReloadMessage() {}

  /** Reports a reload that was done. */
  public static Message render(ReloadResult.Done done) {
    ReloadReport report = done.report();
    return ReportMessage.render(
        "Articles reloaded", summary(report), details(report), "reload-report.txt");
  }

  private static List<String> summary(ReloadReport report) {
    List<String> summary =
        List.of(
            (report.isRebuilt() ? "Served now: " : "Nothing had changed. Served: ")
                + formatSize(report),
            "Added "
                + report.added().size()
                + ", changed "
                + report.changed().size()
                + ", removed "
                + report.removed().size()
                + ", unchanged "
                + report.unchanged()
                + ".",
            "Problems: " + Diagnostic.formatCounts(report.diagnostics()) + ".");
    List<String> withRevision = new ArrayList<>(summary);
    report
        .revision()
        .ifPresent(revision -> withRevision.add("Revision: " + revision.number() + "."));
    return withRevision;
  }

  /** Reports that a draft is published, or a revision undone. */
  public static Message renderPublished(ReloadReport report, Revision revision) {
    String what = revision.reason() == Revision.Reason.UNDO ? "Undone" : "Published";
    return ReportMessage.render(
        what + " as revision " + revision.number(), summary(report), details(report), "report.txt");
  }

  /**
   * Reports a reload that was refused, since it would lose too many articles, with a button to
   * confirm it.
   */
  public static Message render(ReloadResult.Refused refused) {
    ReloadReport report = refused.report();
    int lostCount = report.removed().size();
    int previousCount = lostCount + report.changed().size() + report.unchanged();
    List<String> summary =
        List.of(
            "This reload would lose "
                + Plurals.format(lostCount, "article")
                + " of "
                + previousCount
                + ".",
            "The articles served are still those from before.",
            "Look at what would be removed, and confirm if it is meant.");
    Message message =
        ReportMessage.render("Not reloaded yet", summary, details(report), "reload-report.txt");
    Button confirm =
        new Button(
            "Reload and lose " + Plurals.format(lostCount, "article"),
            new ComponentId.ConfirmReload(lostCount).customId(),
            Style.DANGER);
    return new Message(
        message.content(),
        message.embeds(),
        List.of(new Message.ButtonRow(List.of(confirm))),
        message.attachment());
  }

  /** Reports the diagnostics of the corpus on disk, whatever is served. */
  public static Message render(CorpusValidation validation) {
    List<String> summary =
        List.of(
            Plurals.format(validation.articles(), "article")
                + ", "
                + Plurals.format(validation.passages(), "passage")
                + ", "
                + Diagnostic.formatCounts(validation.diagnostics())
                + ".");
    List<String> details = validation.diagnostics().stream().map(Diagnostic::toString).toList();
    return ReportMessage.render("Check of the articles", summary, details, "check.txt");
  }

  private static String formatSize(ReloadReport report) {
    return String.format(
        Locale.ROOT,
        "%s, %s, in %.1f s.",
        Plurals.format(report.articles(), "article"),
        Plurals.format(report.passages(), "passage"),
        report.elapsed().toMillis() / 1_000.0);
  }

  private static List<String> details(ReloadReport report) {
    List<String> lines = new ArrayList<>();
    report.added().forEach(name -> lines.add("added: " + name));
    report.changed().forEach(name -> lines.add("changed: " + name));
    report.removed().forEach(name -> lines.add("removed: " + name));
    report.diagnostics().forEach(problem -> lines.add(problem.toString()));
    return lines;
  }
}
