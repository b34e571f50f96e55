package parley.bot.dispatch;

import java.util.List;
import parley.bot.command.CommandRegistry;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.StandardReplies;

/** Finds the handler of an interaction. */
final class InteractionRouter {
  private final CommandRegistry commands;

  InteractionRouter(CommandRegistry commands) {
    this.commands = commands;
  }

  BoundHandler route(Interaction interaction) {
    return switch (interaction) {
      case Interaction.SlashCommand slash ->
          commands
              .command(slash.command())
              .map(command -> BoundHandler.bind(command, slash))
              .orElse(BoundHandler.withReply(StandardReplies.UNKNOWN_COMMAND));
      case Interaction.MessageCommand message ->
          commands
              .messageCommand(message.command())
              .map(handler -> BoundHandler.bind(handler, message))
              .orElse(BoundHandler.withReply(StandardReplies.UNKNOWN_COMMAND));
      case Interaction.Component component ->
          BoundHandler.bind(commands.componentHandler(), component);
      case Interaction.ModalSubmit submit -> BoundHandler.bind(commands.modalHandler(), submit);
      case Interaction.Autocomplete _ ->
          throw new IllegalArgumentException("autocomplete is not routed here");
    };
  }

  List<InteractionResponse.Choice> autocomplete(Interaction.Autocomplete request) {
    return commands
        .command(request.command())
        .map(command -> command.autocomplete(request))
        .orElse(List.of());
  }
}
