package parley.bot.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parley.bot.command.SlashCommand;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.interaction.Workload;
import parley.bot.message.Message;

/** A command that needs no search. */
final class QuickCommand implements SlashCommand {
  static final String NAME = "quick";
  static final Message DONE = Message.of("quick");

  @Override
  public Spec spec() {
    return new Spec(NAME, "Quick", List.of(), List.of(), Optional.empty(), true);
  }

  @Override
  public InteractionResponse handle(Interaction.SlashCommand slash, Consumer<Message> progress) {
    return new InteractionResponse.Reply(DONE, true);
  }

  @Override
  public boolean isEphemeral(Interaction.SlashCommand slash) {
    return true;
  }

  @Override
  public Workload workload(Interaction.SlashCommand slash) {
    return Workload.LOOKUP;
  }
}
