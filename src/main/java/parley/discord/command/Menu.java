package parley.discord.command;

import parley.discord.interaction.Interaction;

/** A command of the message menu. */
public interface Menu extends Handler<Interaction.MessageMenu> {
  /** What stands in the menu, 1 to 32 characters. */
  String name();

  /** One line for the help. */
  String description();
}
