package parley.bot.message;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.corpus.model.Diagnostic;
import parley.library.KnowledgeBaseStatus;
import parley.library.revision.RevisionStatus;
import parley.text.Plurals;

/** The reply of {@code /corpus status}. */
public final class StatusMessage {
  private static final int FINGERPRINT_LENGTH = 12;

  private StatusMessage() {}

  /**
   * Renders the status.
   *
   * @param revision the revision that is served, if revisions are kept
   * @param lastReload a line about the last reload that was asked for, if there was one
   */
  public static Message render(
      KnowledgeBaseStatus status, Optional<RevisionStatus> revision, Optional<String> lastReload) {
    List<String> lines = new ArrayList<>();
    lines.add("Articles: " + status.articles());
    lines.add("Passages: " + status.passages());
    status.topics().forEach(topic -> lines.add("On " + topic.label() + ": " + topic.passages()));
    lines.add("Newest date: " + status.latestAsOf().map(Object::toString).orElse("none"));
    lines.add(
        "Problems: "
            + (status.diagnostics().isEmpty()
                ? "none"
                : Diagnostic.formatCounts(status.diagnostics())));
    status
        .articlesPendingRemoval()
        .ifPresent(lostCount ->
            lines.add(
                "Not served yet: the folder as it is now, since "
                    + Plurals.format(lostCount, "article")
                    + " would be lost. /corpus reload shows which and asks whether that is"
                    + " meant."));
    revision.ifPresent(each -> addRevision(lines, each));
    String fingerprint = status.corpusFingerprint();
    lines.add(
        "Fingerprint: "
            + fingerprint.substring(0, Math.min(FINGERPRINT_LENGTH, fingerprint.length())));
    lastReload.ifPresent(lines::add);
    lines.add("Index built: " + status.buildStart().truncatedTo(ChronoUnit.SECONDS));
    lines.add("Ranking: " + status.embeddingStatus().description());
    lines.add(
        "Questions since the start: "
            + status.questionCount()
            + " asked, "
            + status.answeredCount()
            + " answered");
    return ReportMessage.render("Status", lines, List.of(), "status.txt");
  }

  private static void addRevision(List<String> lines, RevisionStatus status) {
    status
        .revision()
        .ifPresent(revision -> {
          lines.add(
              "Revision: "
                  + revision.number()
                  + " of "
                  + revision.createdAt().truncatedTo(ChronoUnit.SECONDS));
          lines.add("Edited in Discord: " + status.describeEdits());
        });
    status.folder().ifPresent(folder -> lines.add("Folder: " + folder.describe()));
    status.fault().ifPresent(fault -> lines.add("Store: " + fault));
  }
}
