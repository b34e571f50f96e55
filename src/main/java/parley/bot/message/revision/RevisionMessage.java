package parley.bot.message.revision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.bot.message.ComponentId;
import parley.bot.message.EmbedBuilder;
import parley.bot.message.Message;
import parley.bot.message.Message.Button;
import parley.bot.message.Message.ButtonRow;
import parley.bot.message.Message.Style;
import parley.bot.message.Pagination;
import parley.bot.message.markdown.MarkdownEscaper;
import parley.bot.message.markdown.Truncator;
import parley.store.AuditEntry;
import parley.store.Revision;
import parley.store.TextChange;

/** The replies of {@code /corpus history}, {@code diff}, {@code undo} and {@code audit}. */
public final class RevisionMessage {
  /** Revisions on a page. */
  public static final int REVISIONS_PER_PAGE = 6;

  /** Entries of the audit on a page. */
  public static final int ENTRIES_PER_PAGE = 10;

  private static final int MAX_NAMED = 3;
  private static final int MAX_NOTE_LENGTH = 200;
  private static final int MAX_OUTCOME_LENGTH = 130;

  private RevisionMessage() {}

  /**
   * A revision with what it changed.
   *
   * @param revision the revision
   * @param changes what it changed
   */
  public record Entry(Revision revision, List<TextChange> changes) {
    public Entry {
      changes = List.copyOf(changes);
    }
  }

  /** Renders a page of revisions, newest first. */
  public static Message renderHistory(List<Entry> entries, Pagination pagination) {
    EmbedBuilder embed = new EmbedBuilder("Revisions");
    embed.description("`/corpus diff` shows what changed between two of them.");
    embed.footer(pagination.footer());
    for (Entry entry : entries) {
      Revision revision = entry.revision();
      List<String> lines = new ArrayList<>();
      lines.add(time(revision.createdAt()) + ", " + reason(revision) + " by " + person(revision));
      lines.add(Truncator.truncateEscaped(describe(entry.changes()), MAX_NOTE_LENGTH));
      if (!revision.note().isBlank()) {
        lines.add("Why: " + Truncator.truncateEscaped(revision.note(), MAX_NOTE_LENGTH));
      }
      if (!revision.hasTexts()) {
        lines.add("Its texts are kept no more.");
      }
      embed.addField("Revision " + revision.number(), String.join("\n", lines));
    }
    return new Message(
        "",
        List.of(embed.build()),
        pagination.buttonRow(ComponentId.HistoryPage::new),
        Optional.empty());
  }

  /** Renders what changed between two revisions. */
  public static Message renderDifference(long from, long to, List<FileDifference> differences) {
    DifferenceMarkdown markdown = new DifferenceMarkdown();
    markdown.add(differences.isEmpty() ? "Both hold the same texts." : "", differences);
    EmbedBuilder embed = new EmbedBuilder("From revision " + from + " to " + to);
    embed.description(markdown.markdown());
    return new Message("", List.of(embed.build()), List.of(), markdown.attachment());
  }

  /**
   * Renders what an undo would change, with the button that does it.
   *
   * @param newest the revision to undo
   * @param differences from it to the one before
   */
  public static Message renderUndo(Revision newest, List<FileDifference> differences) {
    DifferenceMarkdown markdown = new DifferenceMarkdown();
    markdown.add(
        "This would make a new revision with the texts of revision "
            + (newest.number() - 1)
            + ". Nothing is lost: it can be undone too.",
        differences);
    EmbedBuilder embed = new EmbedBuilder("Undo revision " + newest.number() + "?");
    embed.description(markdown.markdown());
    Button undo =
        new Button(
            "Undo revision " + newest.number(),
            new ComponentId.Undo(newest.number()).customId(),
            Style.DANGER);
    return new Message(
        "", List.of(embed.build()), List.of(new ButtonRow(List.of(undo))), markdown.attachment());
  }

  /** Renders a page of the audit, newest first. */
  public static Message renderAudit(List<AuditEntry> entries, Pagination pagination) {
    EmbedBuilder embed = new EmbedBuilder("What moderators did");
    List<String> lines = new ArrayList<>();
    for (AuditEntry entry : entries) {
      lines.add(
          time(entry.recordedAt())
              + " "
              + mention(entry.author())
              + ": "
              + Truncator.truncateEscaped(entry.action(), MAX_OUTCOME_LENGTH)
              + ", "
              + Truncator.truncateEscaped(entry.outcome(), MAX_OUTCOME_LENGTH)
              + entry.revision().map(number -> ", revision " + number).orElse("")
              + entry
                  .guild()
                  .map(guild -> " (server " + MarkdownEscaper.escapeLine(guild) + ")")
                  .orElse(" (direct message)"));
    }
    embed.description(lines.isEmpty() ? "Nothing yet." : String.join("\n", lines));
    embed.footer(pagination.footer());
    return new Message(
        "",
        List.of(embed.build()),
        pagination.buttonRow(ComponentId.AuditPage::new),
        Optional.empty());
  }

  /** The files a revision changed, in one line. */
  public static String describe(List<TextChange> changes) {
    if (changes.isEmpty()) {
      return "no file changed";
    }
    List<String> named =
        changes.stream()
            .limit(MAX_NAMED)
            .map(change -> change.name() + " " + kind(change.kind()))
            .toList();
    int more = changes.size() - named.size();
    return String.join(", ", named) + (more > 0 ? ", and " + more + " more" : "");
  }

  /** Who made a revision, for plain text around it: a mention that notifies nobody. */
  public static String person(Revision revision) {
    return mention(revision.author());
  }

  static String mention(String author) {
    if (author.equals(Revision.OPERATOR)) {
      return "the operator";
    }
    return author.matches("\\d{1,20}") ? "<@" + author + ">" : MarkdownEscaper.escapeLine(author);
  }

  private static String reason(Revision revision) {
    return switch (revision.reason()) {
      case START -> "made at a start";
      case RELOAD -> "reloaded";
      case PUBLISH -> "published";
      case UNDO -> "undone";
    };
  }

  private static String kind(TextChange.Kind kind) {
    return switch (kind) {
      case ADDED -> "added";
      case CHANGED -> "changed";
      case REMOVED -> "removed";
    };
  }

  /** A moment in the reader's own time zone. */
  static String time(Instant moment) {
    return "<t:" + moment.getEpochSecond() + ":f>";
  }
}
