package parley.discord.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parley.discord.interaction.Interaction;
import parley.discord.message.HelpMessage;
import parley.discord.message.Message;

/** {@code /help}: the commands there are, made from their list. */
final class HelpCommand implements Command {
  private final List<Command> others;
  private final List<Menu> menus;

  HelpCommand(List<Command> others, List<Menu> menus) {
    this.others = List.copyOf(others);
    this.menus = List.copyOf(menus);
  }

  @Override
  public Spec spec() {
    return new Spec("help", "How to ask Parley", List.of(), List.of(), Optional.empty(), true);
  }

  @Override
  public Response handle(Interaction.Slash slash, Consumer<Message> progress) {
    List<HelpMessage.Entry> entries = new ArrayList<>();
    for (Command command : others) {
      Spec spec = command.spec();
      entries.add(new HelpMessage.Entry("/" + spec.name(), spec.description()));
    }
    entries.add(new HelpMessage.Entry("/help", spec().description()));
    menus.forEach(menu -> entries.add(new HelpMessage.Entry(menu.name(), menu.description())));
    return new Response.Show(HelpMessage.of(entries), true);
  }

  @Override
  public boolean isPrivate(Interaction.Slash slash) {
    return true;
  }
}
