package parley.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import parley.config.Settings;
import parley.discord.command.Responder;
import parley.discord.interaction.Interaction;
import parley.library.Library;

/** Where interactions go: the desk, and what Discord is told of its commands. */
public interface Reception {
  /** Takes an interaction; sees to its response. */
  void accept(Interaction interaction);

  /** The body of the bulk overwrite that registers the commands. */
  ArrayNode registration();

  /** Makes one. */
  @FunctionalInterface
  interface Opener {
    /** Opens the reception over a library, answering through a responder. */
    Reception open(Settings settings, Library library, Responder responder);
  }
}
