package parley.bot.dispatch;

import java.util.List;
import parley.bot.command.CommandRegistry;
import parley.bot.interaction.Interaction;
import parley.bot.message.StandardReplies;

/** Which handler an interaction is for. */
public final class InteractionRouter {
  private final CommandRegistry commands;

  public InteractionRouter(CommandRegistry commands) {
    this.commands = commands;
  }

  public BoundHandler of(Interaction interaction) {
    return switch (interaction) {
      case Interaction.Slash slash ->
          commands
              .command(slash.command())
              .map(command -> BoundHandler.of(command, slash))
              .orElse(BoundHandler.of(StandardReplies.UNKNOWN));
      case Interaction.MessageMenu menu ->
          commands
              .menu(menu.command())
              .map(handler -> BoundHandler.of(handler, menu))
              .orElse(BoundHandler.of(StandardReplies.UNKNOWN));
      case Interaction.Pressed pressed -> BoundHandler.of(commands.buttons(), pressed);
      case Interaction.Typing _ -> throw new IllegalArgumentException("typing has no route");
    };
  }

  public List<String> suggest(Interaction.Typing typing) {
    return commands
        .command(typing.command())
        .map(command -> command.suggest(typing))
        .orElse(List.of());
  }
}
