package parley.bot.command;

import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionHandler;

/** A command of a message's context menu. */
public interface MessageCommand extends InteractionHandler<Interaction.MessageCommand> {
  /** The name in the menu, 1 to 32 characters. */
  String name();

  /** One line for {@code /help}. */
  String description();
}
