package parley.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.HelpMessage;
import parley.bot.message.Message;

/** {@code /help}: the commands there are, made from their list. */
final class HelpCommand implements SlashCommand {
  private final List<SlashCommand> others;
  private final List<MessageContextCommand> menus;

  HelpCommand(List<SlashCommand> others, List<MessageContextCommand> menus) {
    this.others = List.copyOf(others);
    this.menus = List.copyOf(menus);
  }

  @Override
  public Spec spec() {
    return new Spec("help", "How to ask Parley", List.of(), List.of(), Optional.empty(), true);
  }

  @Override
  public InteractionResponse handle(Interaction.Slash slash, Consumer<Message> progress) {
    List<HelpMessage.Entry> entries = new ArrayList<>();
    for (SlashCommand command : others) {
      Spec spec = command.spec();
      entries.add(new HelpMessage.Entry("/" + spec.name(), spec.description()));
    }
    entries.add(new HelpMessage.Entry("/help", spec().description()));
    menus.forEach(menu -> entries.add(new HelpMessage.Entry(menu.name(), menu.description())));
    return new InteractionResponse.Show(HelpMessage.of(entries), true);
  }

  @Override
  public boolean isPrivate(Interaction.Slash slash) {
    return true;
  }
}
