package parley.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionHandler;
import parley.bot.moderation.AuditLog;
import parley.bot.moderation.ModerationService;
import parley.config.Topic;

/** The commands there are, in the order people see them. */
public final class CommandRegistry {
  private static final String AUDIT = "audit.log";

  private final List<SlashCommand> commands;
  private final List<MessageContextCommand> menus;
  private final InteractionHandler<Interaction.Pressed> buttons;

  public CommandRegistry(
      List<SlashCommand> commands,
      List<MessageContextCommand> menus,
      InteractionHandler<Interaction.Pressed> buttons) {
    this.commands = List.copyOf(commands);
    this.menus = List.copyOf(menus);
    this.buttons = buttons;
  }

  /** All commands of the bot. */
  public static CommandRegistry of(BotContext with) {
    var library = with.library();
    var settings = with.settings();
    var options = new QuestionOptions(library, settings.discord().privateReplies());
    var views = new ResultRenderer(library, settings, with.clock());
    var answers = new QuestionService(library, settings, views);
    var audit = new AuditLog(settings.state().resolve(AUDIT), with.clock());
    var moderation = new ModerationService(library, settings, audit);

    List<MessageContextCommand> menus = List.of(new FindPassagesCommand(answers));
    List<SlashCommand> commands = new ArrayList<>();
    commands.add(new AskCommand(answers, options));
    for (Topic topic : settings.topics()) {
      commands.add(new TopicCommand(topic, library, answers, options));
    }
    commands.add(new SourcesCommand(library, options));
    commands.add(new AboutCommand(library, with.version()));
    commands.add(new CorpusCommand(moderation));
    commands.add(new HelpCommand(commands, menus));
    return new CommandRegistry(commands, menus, new ComponentHandler(library, views, moderation));
  }

  public List<SlashCommand> commands() {
    return commands;
  }

  public List<MessageContextCommand> menus() {
    return menus;
  }

  public InteractionHandler<Interaction.Pressed> buttons() {
    return buttons;
  }

  public Optional<SlashCommand> command(String name) {
    return commands.stream().filter(each -> each.spec().name().equals(name)).findFirst();
  }

  public Optional<MessageContextCommand> menu(String name) {
    return menus.stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
