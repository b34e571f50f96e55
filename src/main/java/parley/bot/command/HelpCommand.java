package parley.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.interaction.Workload;
import parley.bot.message.HelpMessage;
import parley.bot.message.Message;
import parley.config.ReservedSlashCommand;

/** {@code /help}: lists the commands. */
final class HelpCommand implements SlashCommand {
  private final List<SlashCommand> commands;
  private final List<MessageCommand> messageCommands;

  HelpCommand(List<SlashCommand> commands, List<MessageCommand> messageCommands) {
    this.commands = List.copyOf(commands);
    this.messageCommands = List.copyOf(messageCommands);
  }

  @Override
  public Spec spec() {
    return new Spec(
        ReservedSlashCommand.HELP.commandName(),
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
    messageCommands.forEach(
        command -> entries.add(new HelpMessage.Entry(command.name(), command.description())));
    return new InteractionResponse.Reply(HelpMessage.render(entries), true);
  }

  @Override
  public Workload workload(Interaction.SlashCommand slash) {
    return Workload.LOOKUP;
  }

  @Override
  public boolean isEphemeral(Interaction.SlashCommand slash) {
    return true;
  }
}
