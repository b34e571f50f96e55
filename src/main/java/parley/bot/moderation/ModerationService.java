package parley.bot.moderation;

import java.util.function.Consumer;
import parley.bot.interaction.ErrorReporter;
import parley.bot.interaction.InteractionContext;
import parley.bot.message.Message;
import parley.bot.message.ReloadMessage;
import parley.bot.message.StatusMessage;
import parley.bot.message.Truncator;
import parley.config.Settings;
import parley.corpus.CorpusException;
import parley.corpus.model.Diagnostic;
import parley.library.ArticleLossPolicy;
import parley.library.CorpusValidation;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseException;
import parley.library.ReloadResult;
import parley.text.Plurals;

/** What moderators can do. Each action is checked and goes into the audit log. */
public final class ModerationService {
  private static final int REASON = 1_000;

  private static final Message DENIED =
      Message.of(
          "Only those who manage this server, or have a role the operator named, may do this, and"
              + " only in a server.");

  private final KnowledgeBase library;
  private final Settings settings;
  private final Permissions permissions;
  private final SharedReload reload;
  private final AuditLog audit;
  private final ErrorReporter troubles = new ErrorReporter();

  public ModerationService(KnowledgeBase library, Settings settings, AuditLog audit) {
    this.library = library;
    this.settings = settings;
    this.permissions = new Permissions(settings.discord());
    this.reload = new SharedReload(library);
    this.audit = audit;
  }

  /** Reloads unless too many articles would be lost. */
  public Message reload(InteractionContext origin, Consumer<Message> progress)
      throws InterruptedException {
    return reload(
        origin, "reload", ArticleLossPolicy.maxShare(settings.discord().mostLost()), progress);
  }

  /** Reloads, though so many articles are lost. */
  public Message confirmedReload(InteractionContext origin, int lost, Consumer<Message> progress)
      throws InterruptedException {
    return reload(origin, "reload confirmed", ArticleLossPolicy.maxCount(lost), progress);
  }

  private Message reload(
      InteractionContext origin, String action, ArticleLossPolicy rule, Consumer<Message> progress)
      throws InterruptedException {
    if (isDenied(origin, action)) {
      return DENIED;
    }
    try {
      SharedReload.Outcome outcome = reload.run(rule, progress);
      String joined = outcome.joined() ? "joined: " : "";
      return switch (outcome.reloaded()) {
        case ReloadResult.Done done -> {
          audit.record(origin, action, joined + "done, " + articles(done));
          yield ReloadMessage.of(done);
        }
        case ReloadResult.Refused refused -> {
          audit.record(
              origin,
              action,
              joined + "not done, " + refused.report().removed().size() + " would be lost");
          yield ReloadMessage.of(refused);
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

  public Message status(InteractionContext origin) {
    if (isDenied(origin, "status")) {
      return DENIED;
    }
    audit.record(origin, "status", "shown");
    return StatusMessage.of(library.status());
  }

  public Message check(InteractionContext origin, Consumer<Message> progress) {
    if (isDenied(origin, "check")) {
      return DENIED;
    }
    try {
      CorpusValidation check =
          CorpusValidation.validate(
              settings,
              (done, total) ->
                  progress.accept(
                      Message.of("Checking the articles: " + done + " of " + total + ".")));
      audit.record(origin, "check", Diagnostic.formatCounts(check.diagnostics()));
      return ReloadMessage.of(check);
    } catch (CorpusException e) {
      audit.record(origin, "check", "failed");
      return Message.of(
          "The articles cannot be checked. "
              + Truncator.line(String.valueOf(e.getMessage()), REASON));
    }
  }

  private boolean isDenied(InteractionContext origin, String action) {
    boolean denied = !permissions.isModerator(origin);
    if (denied) {
      audit.record(origin, action, "denied");
    }
    return denied;
  }

  private static String articles(ReloadResult.Done done) {
    return Plurals.format(done.report().articles(), "article");
  }

  private static Message failed(String reason) {
    return Message.of(
        "The reload failed; the articles served are still those from before. "
            + Truncator.line(reason, REASON));
  }
}
