package parley.bot.moderation;

import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bot.interaction.DiscordResources;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.interaction.Workload;
import parley.bot.message.ComponentId;
import parley.bot.message.Message;
import parley.bot.message.StandardReplies;
import parley.bot.message.markdown.Truncator;
import parley.config.Settings;
import parley.library.KnowledgeBase;

/**
 * All that moderators do with the corpus.
 *
 * @param service reload, status and check
 * @param addition adds articles
 * @param editing edits their sections
 * @param removal removes articles
 * @param file gives their files
 * @param views the revisions and the audit
 * @param completion completes what they type
 * @param drafts the buttons of a preview
 * @param locations adds files and lines to their private answers
 */
public record CorpusModeration(
    ModerationService service,
    ArticleAddition addition,
    SectionEditing editing,
    ArticleRemoval removal,
    ArticleFile file,
    RevisionViews views,
    OptionCompletion completion,
    DraftActions drafts,
    PassageLocations locations) {
  private static final Logger log = LoggerFactory.getLogger(CorpusModeration.class);

  /** Longest reason for a change. */
  static final int MAX_NOTE_LENGTH = 300;

  /** What is done once when the bot starts: says who may do it all, and takes over the audit. */
  public static void start(Settings settings, AuditLog auditLog) {
    if (settings.discord().moderatorGuilds().isEmpty()) {
      log.info(
          "/corpus is open to the owner of the application or its team, and to the roles"
              + " configured. To open it to those who manage a server, name the server in"
              + " discord.moderator-guilds");
    }
    auditLog.maintain();
  }

  /** Wires it all; nothing is written. */
  public static CorpusModeration create(
      KnowledgeBase knowledgeBase, Settings settings, AuditLog auditLog, DiscordResources discord) {
    ModeratorGate gate =
        new ModeratorGate(
            knowledgeBase, new Permissions(settings.discord(), discord::owners), auditLog);
    ArticleNames names = new ArticleNames(knowledgeBase);
    DraftPreviews previews = new DraftPreviews();
    ConcurrentChanges concurrentChanges = new ConcurrentChanges(previews);
    SectionEditing editing =
        new SectionEditing(gate, previews, concurrentChanges, names, knowledgeBase);
    return new CorpusModeration(
        new ModerationService(knowledgeBase, settings, gate, auditLog, previews),
        new ArticleAddition(gate, previews, names, discord, settings.corpus().maxFileSize()),
        editing,
        new ArticleRemoval(gate, previews, names),
        new ArticleFile(gate, names),
        new RevisionViews(gate),
        new OptionCompletion(gate, knowledgeBase, names, editing),
        new DraftActions(gate, previews, concurrentChanges),
        new PassageLocations(gate, knowledgeBase));
  }

  /** A reason as it is kept: one line, not too long. */
  public static String note(String typed) {
    return Truncator.truncatePlain(typed, MAX_NOTE_LENGTH);
  }

  /** Handles a moderators' button or menu. */
  public InteractionResponse handle(
      Interaction.Component component, ComponentId.Moderation action, Consumer<Message> progress)
      throws InterruptedException {
    return switch (action) {
      case ComponentId.PublishDraft publish ->
          drafts.publish(component, publish.draftId(), progress);
      case ComponentId.DiscardDraft discard -> drafts.discard(component, discard.draftId());
      case ComponentId.UseFolder use -> drafts.useFolder(component, use.fileKey());
      case ComponentId.ChooseFolderFile _ -> {
        Optional<String> chosen = component.values().stream().findFirst();
        yield chosen.isPresent() ? drafts.useFolder(component, chosen.get()) : outdated();
      }
      case ComponentId.Undo undo -> views.undo(component.context(), undo.revision(), progress);
      case ComponentId.HistoryPage page -> inPlace(views.history(component.context(), page.page()));
      case ComponentId.AuditPage page -> inPlace(views.audit(component.context(), page.page()));
      case ComponentId.EditPassage passage -> editing.open(component.context(), passage);
      case ComponentId.EditSection _ -> outdated(); // the id of a modal, of no button
    };
  }

  /** What handling a button or menu costs. */
  public static Workload workload(ComponentId.Moderation action) {
    return switch (action) {
      case ComponentId.PublishDraft _,
          ComponentId.UseFolder _,
          ComponentId.ChooseFolderFile _,
          ComponentId.Undo _ ->
          Workload.MAINTENANCE;
      case ComponentId.DiscardDraft _,
          ComponentId.HistoryPage _,
          ComponentId.AuditPage _,
          ComponentId.EditPassage _,
          ComponentId.EditSection _ ->
          Workload.LOOKUP;
    };
  }

  /** Another page takes the place of the one before. */
  private static InteractionResponse inPlace(InteractionResponse response) {
    return response instanceof InteractionResponse.Reply reply
            && !reply.message().embeds().isEmpty()
        ? new InteractionResponse.Update(reply.message())
        : response;
  }

  private static InteractionResponse outdated() {
    return new InteractionResponse.Reply(StandardReplies.OUTDATED_BUTTON, true);
  }
}
