package parley.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionHandler;
import parley.bot.message.ComponentId;
import parley.bot.moderation.AuditLog;
import parley.bot.moderation.CorpusModeration;
import parley.config.Settings;
import parley.config.Topic;

/**
 * All commands, in the order people see them: those of {@code ReservedSlashCommand} and one for
 * each topic.
 */
public final class CommandRegistry {
  private static final String AUDIT_LOG_FILE = "audit.log";

  private final List<SlashCommand> commands;
  private final List<MessageCommand> messageCommands;
  private final InteractionHandler<Interaction.Component> componentHandler;
  private final InteractionHandler<Interaction.ModalSubmit> modalHandler;

  public CommandRegistry(
      List<SlashCommand> commands,
      List<MessageCommand> messageCommands,
      InteractionHandler<Interaction.Component> componentHandler,
      InteractionHandler<Interaction.ModalSubmit> modalHandler) {
    this.commands = List.copyOf(commands);
    this.messageCommands = List.copyOf(messageCommands);
    this.componentHandler = componentHandler;
    this.modalHandler = modalHandler;
  }

  /** Creates the commands of the bot. */
  public static CommandRegistry create(BotDependencies dependencies) {
    AuditLog auditLog = auditLog(dependencies);
    CorpusModeration.start(dependencies.settings(), auditLog);
    return create(dependencies, QuestionService::counting, auditLog);
  }

  /** Creates the same commands, whose questions count in no statistics. */
  static CommandRegistry createUncounted(BotDependencies dependencies) {
    return create(dependencies, QuestionService::uncounted, auditLog(dependencies));
  }

  private static AuditLog auditLog(BotDependencies dependencies) {
    Settings settings = dependencies.settings();
    return new AuditLog(
        settings.stateFolder().resolve(AUDIT_LOG_FILE),
        dependencies.clock(),
        dependencies.knowledgeBase()::editor,
        settings.audit().keep());
  }

  private static CommandRegistry create(
      BotDependencies dependencies,
      QuestionService.Factory questionServiceFactory,
      AuditLog auditLog) {
    var knowledgeBase = dependencies.knowledgeBase();
    var settings = dependencies.settings();
    var options = new QuestionOptions(knowledgeBase, settings.discord().hasEphemeralReplies());
    var resultRenderer = new ResultRenderer(knowledgeBase, settings, dependencies.clock());
    var timelineRenderer = new TimelineRenderer(knowledgeBase, settings);
    var questionService =
        questionServiceFactory.create(knowledgeBase, settings, resultRenderer, timelineRenderer);
    var moderation =
        CorpusModeration.create(knowledgeBase, settings, auditLog, dependencies.discord());

    List<MessageCommand> messageCommands =
        List.of(new FindPassagesCommand(questionService, moderation.locations()));
    List<SlashCommand> commands = new ArrayList<>();
    commands.add(new AskSlashCommand(questionService, options, moderation.locations()));
    for (Topic topic : settings.topics()) {
      commands.add(
          new TopicCommand(topic, knowledgeBase, questionService, options, moderation.locations()));
    }
    commands.add(new TimelineCommand(timelineRenderer, settings, options, dependencies.clock()));
    commands.add(new LatestCommand(knowledgeBase, settings, options, dependencies.clock()));
    commands.add(new SourcesCommand(knowledgeBase, options));
    commands.add(
        new AboutCommand(
            knowledgeBase, dependencies.version(), settings.corpus().errorReportAddress()));
    commands.add(new CorpusCommand(moderation));
    commands.add(new HelpCommand(commands, messageCommands, knowledgeBase));
    var askOn =
        new AskOnModal(
            knowledgeBase,
            questionService,
            moderation.locations(),
            settings.discord().hasEphemeralReplies());
    return new CommandRegistry(
        commands,
        messageCommands,
        new ComponentHandler(
            knowledgeBase, questionService, resultRenderer, timelineRenderer, moderation),
        new ModalHandler(
            Map.of(
                ComponentId.AskOn.class,
                askOn,
                ComponentId.EditSection.class,
                moderation.editing())));
  }

  public List<SlashCommand> commands() {
    return commands;
  }

  public List<MessageCommand> messageCommands() {
    return messageCommands;
  }

  public InteractionHandler<Interaction.Component> componentHandler() {
    return componentHandler;
  }

  public InteractionHandler<Interaction.ModalSubmit> modalHandler() {
    return modalHandler;
  }

  public Optional<SlashCommand> command(String name) {
    return commands.stream().filter(each -> each.spec().name().equals(name)).findFirst();
  }

  public Optional<MessageCommand> messageCommand(String name) {
    return messageCommands.stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
