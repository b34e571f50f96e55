package parley.bot.moderation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parley.bot.interaction.ErrorReporter;
import parley.bot.interaction.InteractionContext;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.bot.message.ReloadMessage;
import parley.bot.message.StatusMessage;
import parley.bot.message.markdown.Truncator;
import parley.config.Settings;
import parley.corpus.CorpusException;
import parley.corpus.model.Diagnostic;
import parley.library.ArticleLossPolicy;
import parley.library.CorpusValidation;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseException;
import parley.library.ReloadResult;
import parley.library.StarterCheck;
import parley.store.Revision;
import parley.text.Plurals;

/** The moderators' actions. Each checks the permission and is recorded in the audit log. */
public final class ModerationService {
  private static final int MAX_REASON_LENGTH = 1_000;

  private final KnowledgeBase knowledgeBase;
  private final Settings settings;
  private final ModeratorGate gate;
  private final SharedReload sharedReload;
  private final AuditLog auditLog;
  private final DraftPreviews previews;
  private final ErrorReporter errorReporter = new ErrorReporter();
  private volatile Optional<LastReload> lastReload = Optional.empty();

  ModerationService(
      KnowledgeBase knowledgeBase,
      Settings settings,
      ModeratorGate gate,
      AuditLog auditLog,
      DraftPreviews previews) {
    this.knowledgeBase = knowledgeBase;
    this.settings = settings;
    this.gate = gate;
    this.sharedReload = new SharedReload(knowledgeBase);
    this.auditLog = auditLog;
    this.previews = previews;
  }

  /** Reloads the corpus unless too many articles would be lost. */
  public Message reload(InteractionContext context, Consumer<Message> progress)
      throws InterruptedException {
    return reload(
        context,
        "reload",
        ArticleLossPolicy.maxShare(settings.discord().maxArticleLoss()),
        progress);
  }

  /** Reloads the corpus although that many articles may be lost. */
  public Message confirmedReload(
      InteractionContext context, int lostArticles, Consumer<Message> progress)
      throws InterruptedException {
    return reload(context, "reload confirmed", ArticleLossPolicy.maxCount(lostArticles), progress);
  }

  private Message reload(
      InteractionContext context,
      String action,
      ArticleLossPolicy policy,
      Consumer<Message> progress)
      throws InterruptedException {
    Optional<Message> refusal = gate.refusal(context, action);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    try {
      SharedReload.Outcome outcome = sharedReload.run(policy, context.userId(), progress);
      String joinedPrefix = outcome.isJoined() ? "joined: " : "";
      return switch (outcome.result()) {
        case ReloadResult.Done done -> {
          recordReload(
              context,
              action,
              joinedPrefix + "done, " + articleCount(done),
              done.report().revision().map(Revision::number));
          yield ReloadMessage.render(done);
        }
        case ReloadResult.Refused refused -> {
          recordReload(
              context,
              action,
              joinedPrefix + "not done, " + refused.report().removed().size() + " would be lost",
              Optional.empty());
          yield ReloadMessage.render(refused);
        }
      };
    } catch (KnowledgeBaseException e) {
      recordReload(context, action, "failed", Optional.empty());
      return reloadFailure(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      recordReload(context, action, "interrupted by a stop", Optional.empty());
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      recordReload(context, action, "failed", Optional.empty());
      return reloadFailure(
          "The log says more under the reference " + errorReporter.logFailure(e) + ".");
    }
  }

  /** Tells of a reload even where its response never reached the moderator. */
  private void recordReload(
      InteractionContext context, String action, String outcome, Optional<Long> revision) {
    lastReload =
        Optional.of(new LastReload(auditLog.record(context, action, outcome, revision), outcome));
  }

  /** Previews what a reload would make the next revision of. */
  public InteractionResponse previewReload(InteractionContext context) throws InterruptedException {
    return gate.run(
        context,
        "reload check",
        editor ->
            ModeratorGate.Outcome.reply(
                previews.show(
                    editor,
                    editor.draftOfReload(context.userId(), ""),
                    new DraftPreviews.Wording(List.of(), "Reload", "Discard")),
                "previewed"));
  }

  public Message status(InteractionContext context) {
    Optional<Message> refusal = gate.refusal(context, "status");
    if (refusal.isPresent()) {
      return refusal.get();
    }
    auditLog.record(context, "status", "shown");
    return StatusMessage.render(
        knowledgeBase.status(), knowledgeBase.revisionStatus(), lastReload.map(LastReload::format));
  }

  public Message check(InteractionContext context, Consumer<Message> progress) {
    Optional<Message> refusal = gate.refusal(context, "check");
    if (refusal.isPresent()) {
      return refusal.get();
    }
    try {
      CorpusValidation validation =
          StarterCheck.addTo(
              CorpusValidation.validate(
                  settings,
                  (done, total) ->
                      progress.accept(
                          Message.of("Checking the articles: " + done + " of " + total + "."))),
              settings,
              knowledgeBase);
      auditLog.record(context, "check", Diagnostic.formatCounts(validation.diagnostics()));
      return ReloadMessage.render(validation);
    } catch (CorpusException e) {
      auditLog.record(context, "check", "failed");
      return Message.of(
          "The articles cannot be checked. "
              + Truncator.truncateEscaped(String.valueOf(e.getMessage()), MAX_REASON_LENGTH));
    }
  }

  private static String articleCount(ReloadResult.Done done) {
    return Plurals.format(done.report().articles(), "article");
  }

  private static Message reloadFailure(String reason) {
    return Message.of(
        "The reload failed; the articles served are still those from before. "
            + Truncator.truncateEscaped(reason, MAX_REASON_LENGTH));
  }
}
