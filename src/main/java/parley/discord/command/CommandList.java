package parley.discord.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.config.Topic;
import parley.discord.interaction.Interaction;

/** The commands there are, in the order people see them. */
public final class CommandList {
  private static final String AUDIT = "audit.log";

  private final List<Command> commands;
  private final List<Menu> menus;
  private final Handler<Interaction.Pressed> buttons;

  CommandList(List<Command> commands, List<Menu> menus, Handler<Interaction.Pressed> buttons) {
    this.commands = List.copyOf(commands);
    this.menus = List.copyOf(menus);
    this.buttons = buttons;
  }

  /** All commands of the bot. */
  public static CommandList of(Equipment with) {
    var library = with.library();
    var settings = with.settings();
    var options = new QuestionOptions(library, settings.discord().privateReplies());
    var views = new Views(library, settings, with.clock());
    var answers = new Answers(library, settings, views);
    var audit = new AuditLog(settings.state().resolve(AUDIT), with.clock());
    var moderation = new Moderation(library, settings, audit);

    List<Menu> menus = List.of(new FindMenu(answers));
    List<Command> commands = new ArrayList<>();
    commands.add(new AskCommand(answers, options));
    for (Topic topic : settings.topics()) {
      commands.add(new TopicCommand(topic, library, answers, options));
    }
    commands.add(new SourcesCommand(library, options));
    commands.add(new AboutCommand(library, with.version()));
    commands.add(new CorpusCommand(moderation));
    commands.add(new HelpCommand(commands, menus));
    return new CommandList(commands, menus, new Buttons(library, views, moderation));
  }

  public List<Command> commands() {
    return commands;
  }

  public List<Menu> menus() {
    return menus;
  }

  Handler<Interaction.Pressed> buttons() {
    return buttons;
  }

  Optional<Command> command(String name) {
    return commands.stream().filter(each -> each.spec().name().equals(name)).findFirst();
  }

  Optional<Menu> menu(String name) {
    return menus.stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
