package parley.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.HelpMessage;
import parley.bot.message.Message;
import parley.config.BuiltInCommand;

/** {@code /help}: lists the commands. */
final class HelpCommand implements SlashCommand {
  private final List<SlashCommand> commands;
  private final List<MessageContextCommand> contextCommands;

  HelpCommand(List<SlashCommand> commands, List<MessageContextCommand> contextCommands) {
    this.commands = List.copyOf(commands);
    this.contextCommands = List.copyOf(contextCommands);
  }

  @Override
  public Spec spec() {
    return new Spec(
        BuiltInCommand.HELP.commandName(),
        "How to ask Parley",
        List.of(),
        List.of(),
        Optional.empty(),
        true);
  }

  @Override
  public InteractionResponse handle(Interaction.SlashCommand slash, Consumer<Message> progress) {
    List<HelpMessage.Entry> entries = new ArrayList<>();
    for (SlashCommand command : commands) {
      Spec spec = command.spec();
      entries.add(new HelpMessage.Entry("/" + spec.name(), spec.description()));
    }
    entries.add(new HelpMessage.Entry("/" + spec().name(), spec().description()));
    contextCommands.forEach(contextCommand ->
        entries.add(new HelpMessage.Entry(contextCommand.name(), contextCommand.description())));
    return new InteractionResponse.Reply(HelpMessage.render(entries), true);
  }

  @Override
  public boolean isEphemeral(Interaction.SlashCommand slash) {
    return true;
  }
}
