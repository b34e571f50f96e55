package parley.discord.command;

import java.util.function.Consumer;
import parley.config.Settings;
import parley.corpus.CorpusException;
import parley.corpus.model.Diagnostic;
import parley.discord.interaction.Origin;
import parley.discord.message.Clip;
import parley.discord.message.Message;
import parley.discord.message.ReportMessage;
import parley.discord.message.StatusMessage;
import parley.library.ArticleLossPolicy;
import parley.library.CorpusValidation;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseException;
import parley.library.ReloadResult;
import parley.text.Plurals;

/** What moderators can do. Each action is checked and goes into the audit log. */
final class Moderation {
  private static final int REASON = 1_000;

  private static final Message DENIED =
      Message.of(
          "Only those who manage this server, or have a role the operator named, may do this, and"
              + " only in a server.");

  private final KnowledgeBase library;
  private final Settings settings;
  private final Permissions permissions;
  private final Reload reload;
  private final AuditLog audit;
  private final Troubles troubles = new Troubles();

  Moderation(KnowledgeBase library, Settings settings, AuditLog audit) {
    this.library = library;
    this.settings = settings;
    this.permissions = new Permissions(settings.discord());
    this.reload = new Reload(library);
    this.audit = audit;
  }

  /** Reloads unless too many articles would be lost. */
  Message reload(Origin origin, Consumer<Message> progress) throws InterruptedException {
    return reload(
        origin, "reload", ArticleLossPolicy.share(settings.discord().mostLost()), progress);
  }

  /** Reloads, though so many articles are lost. */
  Message confirmedReload(Origin origin, int lost, Consumer<Message> progress)
      throws InterruptedException {
    return reload(origin, "reload confirmed", ArticleLossPolicy.count(lost), progress);
  }

  private Message reload(
      Origin origin, String action, ArticleLossPolicy rule, Consumer<Message> progress)
      throws InterruptedException {
    if (isDenied(origin, action)) {
      return DENIED;
    }
    try {
      Reload.Outcome outcome = reload.run(rule, progress);
      String joined = outcome.joined() ? "joined: " : "";
      return switch (outcome.reloaded()) {
        case ReloadResult.Done done -> {
          audit.record(origin, action, joined + "done, " + articles(done));
          yield ReportMessage.of(done);
        }
        case ReloadResult.Refused refused -> {
          audit.record(
              origin,
              action,
              joined + "not done, " + refused.report().removed().size() + " would be lost");
          yield ReportMessage.of(refused);
        }
      };
    } catch (KnowledgeBaseException e) {
      audit.record(origin, action, "failed");
      return failed(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      audit.record(origin, action, "failed");
      return failed("The log says more under the reference " + troubles.log(e) + ".");
    }
  }

  Message status(Origin origin) {
    if (isDenied(origin, "status")) {
      return DENIED;
    }
    audit.record(origin, "status", "shown");
    return StatusMessage.of(library.status());
  }

  Message check(Origin origin, Consumer<Message> progress) {
    if (isDenied(origin, "check")) {
      return DENIED;
    }
    try {
      CorpusValidation check =
          CorpusValidation.of(
              settings,
              (done, total) ->
                  progress.accept(
                      Message.of("Checking the articles: " + done + " of " + total + ".")));
      audit.record(origin, "check", Diagnostic.formatCounts(check.problems()));
      return ReportMessage.of(check);
    } catch (CorpusException e) {
      audit.record(origin, "check", "failed");
      return Message.of(
          "The articles cannot be checked. " + Clip.line(String.valueOf(e.getMessage()), REASON));
    }
  }

  private boolean isDenied(Origin origin, String action) {
    boolean denied = !permissions.isModerator(origin);
    if (denied) {
      audit.record(origin, action, "denied");
    }
    return denied;
  }

  private static String articles(ReloadResult.Done done) {
    return Plurals.of(done.report().articles(), "article");
  }

  private static Message failed(String reason) {
    return Message.of(
        "The reload failed; the articles served are still those from before. "
            + Clip.line(reason, REASON));
  }
}
