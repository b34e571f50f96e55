package parley.console.view;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import parley.console.terminal.StyledText;
import parley.console.terminal.TextLayout;
import parley.corpus.model.Diagnostic;
import parley.library.KnowledgeBaseStatus;
import parley.library.revision.RevisionStatus;
import parley.text.Plurals;

/** Renders the status of the knowledge base as text. */
public final class StatusView {
  private static final int LABEL_WIDTH = 16;
  private static final long KIB = 1024;

  private final TextLayout layout;
  private final ZoneId zone;

  public StatusView(TextLayout layout, ZoneId zone) {
    this.layout = layout;
    this.zone = zone;
  }

  public void add(KnowledgeBaseStatus status) {
    addRow(
        "Articles", Plurals.format(status.articles(), "article") + " in " + status.corpusFolder());
    addRow("Passages", String.valueOf(status.passages()));
    status.topics().forEach(topic -> addRow("", topic.passages() + " on " + topic.label()));
    status
        .lastChange()
        .ifPresent(change ->
            addRow(
                "Changed",
                LocalDate.ofInstant(change.at(), zone)
                    + ", since "
                    + LocalDate.ofInstant(change.since(), zone)
                    + ": "
                    + change.added().count()
                    + " added, "
                    + change.changed().count()
                    + " changed, "
                    + change.removed().count()
                    + " removed"));
    addRow("Newest date", status.latestAsOf().map(Object::toString).orElse("none"));
    addRow(
        "Problems",
        status.diagnostics().isEmpty() ? "none" : Diagnostic.formatCounts(status.diagnostics()));
    addRow("Fingerprint", abbreviate(status.corpusFingerprint()));
    addRow("Index", formatSize(status.indexBytes()) + " in " + status.stateFolder());
    addRow(
        "Built",
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            status.buildStart().truncatedTo(ChronoUnit.SECONDS).atZone(zone)));
    addRow("Ranking", status.embeddingStatus().description());
    if (status.questionCount() > 0) {
      addRow(
          "Questions", status.questionCount() + " asked, " + status.answeredCount() + " answered");
    }
  }

  /** Adds the revision, beside the folder it was made from. */
  public void add(RevisionStatus status) {
    status
        .revision()
        .ifPresent(revision ->
            addRow(
                "Revision",
                revision.number()
                    + " of "
                    + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        revision.createdAt().truncatedTo(ChronoUnit.SECONDS).atZone(zone))));
    status.folder().ifPresent(folder -> addRow("Folder", folder.describe()));
    if (status.revision().isPresent()) {
      addRow("Edited", status.describeEdits());
    }
    status.fault().ifPresent(fault -> addRow("Store", fault));
  }

  private void addRow(String label, String value) {
    layout.add(label + " ".repeat(LABEL_WIDTH - label.length()), StyledText.of(value));
  }

  /** The first 12 digits, enough to compare two by eye. */
  private static String abbreviate(String fingerprint) {
    return fingerprint.substring(0, Math.min(fingerprint.length(), 12));
  }

  private static String formatSize(long bytes) {
    return bytes < KIB * KIB
        ? String.format(Locale.ROOT, "%.1f KiB", bytes / (double) KIB)
        : String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (KIB * KIB));
  }
}
