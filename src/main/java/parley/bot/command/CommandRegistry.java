package parley.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionHandler;
import parley.bot.moderation.AuditLog;
import parley.bot.moderation.ModerationService;
import parley.config.Topic;

/**
 * All commands, in the order people see them: those of {@code BuiltInCommand} and one for each
 * topic.
 */
public final class CommandRegistry {
  private static final String AUDIT_LOG_FILE = "audit.log";

  private final List<SlashCommand> commands;
  private final List<MessageContextCommand> contextCommands;
  private final InteractionHandler<Interaction.Component> componentHandler;

  public CommandRegistry(
      List<SlashCommand> commands,
      List<MessageContextCommand> contextCommands,
      InteractionHandler<Interaction.Component> componentHandler) {
    this.commands = List.copyOf(commands);
    this.contextCommands = List.copyOf(contextCommands);
    this.componentHandler = componentHandler;
  }

  /** Creates the commands of the bot. */
  public static CommandRegistry create(BotContext context) {
    var knowledgeBase = context.knowledgeBase();
    var settings = context.settings();
    var options = new QuestionOptions(knowledgeBase, settings.discord().hasEphemeralReplies());
    var resultRenderer = new ResultRenderer(knowledgeBase, settings, context.clock());
    var questionService = new QuestionService(knowledgeBase, settings, resultRenderer);
    var auditLog = new AuditLog(settings.state().resolve(AUDIT_LOG_FILE), context.clock());
    var moderation = new ModerationService(knowledgeBase, settings, auditLog);

    List<MessageContextCommand> contextCommands = List.of(new FindPassagesCommand(questionService));
    List<SlashCommand> commands = new ArrayList<>();
    commands.add(new AskCommand(questionService, options));
    for (Topic topic : settings.topics()) {
      commands.add(new TopicCommand(topic, knowledgeBase, questionService, options));
    }
    commands.add(new SourcesCommand(knowledgeBase, options));
    commands.add(new AboutCommand(knowledgeBase, context.version()));
    commands.add(new CorpusCommand(moderation));
    commands.add(new HelpCommand(commands, contextCommands));
    return new CommandRegistry(
        commands, contextCommands, new ComponentHandler(knowledgeBase, resultRenderer, moderation));
  }

  public List<SlashCommand> commands() {
    return commands;
  }

  public List<MessageContextCommand> contextCommands() {
    return contextCommands;
  }

  public InteractionHandler<Interaction.Component> componentHandler() {
    return componentHandler;
  }

  public Optional<SlashCommand> command(String name) {
    return commands.stream().filter(each -> each.spec().name().equals(name)).findFirst();
  }

  public Optional<MessageContextCommand> contextCommand(String name) {
    return contextCommands.stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
