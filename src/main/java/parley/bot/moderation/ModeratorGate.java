package parley.bot.moderation;

import java.util.Optional;
import parley.bot.interaction.InteractionContext;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.bot.message.markdown.Truncator;
import parley.library.CorpusEditor;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseException;
import parley.store.StoreException;

/** What every moderator's action passes: whether the person may do it, and the audit. */
final class ModeratorGate {
  private static final int MAX_REASON_LENGTH = 1_000;

  private static final String DENIED =
      "Only those who manage this server, or have a role the operator named, may do this, and only"
          + " in a server.";

  private static final String OPEN_TO_OWNERS =
      "Only the owner of this bot, or somebody in its team, may do this here.";

  static final Message EDITS_OFF =
      Message.of(
          "Articles cannot be changed here: corpus.edits is off in the configuration, or this bot"
              + " keeps no revisions. The operator can turn it on and start the bot again.");

  private final KnowledgeBase knowledgeBase;
  private final Permissions permissions;
  private final AuditLog auditLog;

  ModeratorGate(KnowledgeBase knowledgeBase, Permissions permissions, AuditLog auditLog) {
    this.knowledgeBase = knowledgeBase;
    this.permissions = permissions;
    this.auditLog = auditLog;
  }

  /**
   * What came of an action.
   *
   * @param response the response
   * @param outcome for the audit
   * @param revision the revision it made
   */
  record Outcome(InteractionResponse response, String outcome, Optional<Long> revision) {
    /** A private reply to an action that made no revision. */
    static Outcome reply(Message message, String outcome) {
      return new Outcome(new InteractionResponse.Reply(message, true), outcome, Optional.empty());
    }

    /** A private reply of one sentence to an action that was not done. */
    static Outcome notDone(String sentence) {
      return reply(Message.of(sentence), "not done");
    }
  }

  /** An action on the revisions. */
  @FunctionalInterface
  interface Action {
    Outcome run(CorpusEditor editor)
        throws KnowledgeBaseException, StoreException, InterruptedException;
  }

  /** Whether the person may use the moderators' commands. Records nothing. */
  boolean isModerator(InteractionContext context) {
    return permissions.isModerator(context);
  }

  /** The refusal for a person who may not do it, which is recorded; empty if they may. */
  Optional<Message> refusal(InteractionContext context, String action) {
    if (permissions.isModerator(context)) {
      return Optional.empty();
    }
    auditLog.record(context, action, "denied");
    return Optional.of(
        permissions
            .guildToOpen(context)
            .map(guild ->
                Message.of(
                    OPEN_TO_OWNERS
                        + " To open it to those who manage this server, the operator sets"
                        + " `discord.moderator-guilds = [\""
                        + guild.replaceAll("\\D", "")
                        + "\"]` in `config/parley.conf` and starts the bot again."))
            .orElse(Message.of(DENIED)));
  }

  /**
   * Does an action on the revisions if the person may, and records it either way. Where it cannot
   * be done, nothing has changed and one private sentence says what to do.
   */
  InteractionResponse run(InteractionContext context, String name, Action action)
      throws InterruptedException {
    Optional<Message> refusal = refusal(context, name);
    if (refusal.isPresent()) {
      return new InteractionResponse.Reply(refusal.get(), true);
    }
    Outcome outcome = outcome(context, name, action);
    auditLog.record(context, name, outcome.outcome(), outcome.revision());
    return outcome.response();
  }

  private Outcome outcome(InteractionContext context, String name, Action action)
      throws InterruptedException {
    try {
      Optional<CorpusEditor> editor = knowledgeBase.editor();
      return editor.isPresent()
          ? action.run(editor.get())
          : Outcome.reply(EDITS_OFF, "not done, edits are off");
    } catch (StoreException | KnowledgeBaseException e) {
      return Outcome.reply(
          Message.of(
              "This was not done, and nothing was changed. "
                  + Truncator.truncateEscaped(String.valueOf(e.getMessage()), MAX_REASON_LENGTH)),
          "failed");
    } catch (InterruptedException e) {
      auditLog.record(context, name, "interrupted by a stop");
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      auditLog.record(context, name, "failed");
      throw e;
    }
  }
}
