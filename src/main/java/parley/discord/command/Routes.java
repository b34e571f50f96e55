package parley.discord.command;

import java.util.List;
import parley.discord.interaction.Interaction;

/** Which handler an interaction is for. */
final class Routes {
  private final CommandList commands;

  Routes(CommandList commands) {
    this.commands = commands;
  }

  Route of(Interaction interaction) {
    return switch (interaction) {
      case Interaction.Slash slash ->
          commands
              .command(slash.command())
              .map(command -> Route.of(command, slash))
              .orElse(Route.of(Replies.UNKNOWN));
      case Interaction.MessageMenu menu ->
          commands
              .menu(menu.command())
              .map(handler -> Route.of(handler, menu))
              .orElse(Route.of(Replies.UNKNOWN));
      case Interaction.Pressed pressed -> Route.of(commands.buttons(), pressed);
      case Interaction.Typing _ -> throw new IllegalArgumentException("typing has no route");
    };
  }

  List<String> suggest(Interaction.Typing typing) {
    return commands
        .command(typing.command())
        .map(command -> command.suggest(typing))
        .orElse(List.of());
  }
}
