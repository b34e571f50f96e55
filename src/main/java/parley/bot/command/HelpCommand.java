package parley.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.interaction.Workload;
import parley.bot.message.DiscordLimits;
import parley.bot.message.HelpMessage;
import parley.bot.message.Message;
import parley.bot.message.OfferedQuestions.OfferedQuestion;
import parley.config.ReservedSlashCommand;
import parley.library.KnowledgeBase;

/** {@code /help}: lists the commands, and questions to start with. */
final class HelpCommand implements SlashCommand {
  private final List<SlashCommand> commands;
  private final List<MessageCommand> messageCommands;

  private final KnowledgeBase knowledgeBase;

  HelpCommand(
      List<SlashCommand> commands,
      List<MessageCommand> messageCommands,
      KnowledgeBase knowledgeBase) {
    this.commands = List.copyOf(commands);
    this.messageCommands = List.copyOf(messageCommands);
    this.knowledgeBase = knowledgeBase;
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
    List<OfferedQuestion> starters =
        knowledgeBase.starters(Optional.empty(), DiscordLimits.MAX_SELECT_OPTIONS).stream()
            .map(each -> new OfferedQuestion(each.question(), Optional.empty()))
            .toList();
    return new InteractionResponse.Reply(HelpMessage.render(entries, starters), true);
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
