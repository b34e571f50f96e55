package parley.bot.command;

import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionHandler;

/** A command of the message menu. */
public interface MessageContextCommand extends InteractionHandler<Interaction.MessageContext> {
  /** What stands in the menu, 1 to 32 characters. */
  String name();

  /** One line for the help. */
  String description();
}
