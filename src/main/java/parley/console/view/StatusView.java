package parley.console.view;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import parley.console.terminal.StyledText;
import parley.console.terminal.TextLayout;
import parley.corpus.model.Diagnostic;
import parley.library.KnowledgeBaseStatus;
import parley.text.Plurals;

/** How the library stands, for people. */
public final class StatusView {
  private static final int LABELS = 16;
  private static final long KIB = 1024;

  private final TextLayout page;
  private final ZoneId zone;

  public StatusView(TextLayout page, ZoneId zone) {
    this.page = page;
    this.zone = zone;
  }

  public void add(KnowledgeBaseStatus status) {
    row("Articles", Plurals.format(status.articles(), "article") + " in " + status.corpusFolder());
    row("Passages", String.valueOf(status.passages()));
    status.topics().forEach(topic -> row("", topic.passages() + " on " + topic.label()));
    row("Newest date", status.latestAsOf().map(Object::toString).orElse("none"));
    row(
        "Problems",
        status.diagnostics().isEmpty() ? "none" : Diagnostic.formatCounts(status.diagnostics()));
    row("Fingerprint", beginning(status.corpusFingerprint()));
    row("Index", size(status.indexBytes()) + " in " + status.stateFolder());
    row(
        "Built",
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            status.buildStart().truncatedTo(ChronoUnit.SECONDS).atZone(zone)));
    row("Ranking", status.embeddingStatus().description());
    if (status.questionCount() > 0) {
      row("Questions", status.questionCount() + " asked, " + status.answeredCount() + " answered");
    }
  }

  private void row(String label, String value) {
    page.add(label + " ".repeat(LABELS - label.length()), StyledText.of(value));
  }

  /** Enough to tell two apart by eye. */
  private static String beginning(String fingerprint) {
    return fingerprint.substring(0, Math.min(fingerprint.length(), 12));
  }

  private static String size(long bytes) {
    return bytes < KIB * KIB
        ? String.format(Locale.ROOT, "%.1f KiB", bytes / (double) KIB)
        : String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (KIB * KIB));
  }
}
