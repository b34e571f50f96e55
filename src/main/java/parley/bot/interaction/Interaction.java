package parley.bot.interaction;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody did that wants a response. */
public sealed interface Interaction {
  /** Who, where, and how to respond. */
  InteractionContext origin();

  /**
   * A slash command.
   *
   * @param command its name
   * @param subcommand the sub-command chosen, if it has any
   * @param options values by name, as text; booleans are {@code true} and {@code false}
   */
  record Slash(
      InteractionContext origin,
      String command,
      Optional<String> subcommand,
      Map<String, String> options)
      implements Interaction {
    public Slash {
      options = Map.copyOf(options);
    }
  }

  /**
   * A command of the message menu.
   *
   * @param command its name
   * @param content text of the message it was used on; may be empty
   */
  record MessageMenu(InteractionContext origin, String command, String content)
      implements Interaction {}

  /**
   * A button pressed or an entry selected.
   *
   * @param customId what the button carries
   * @param values the entries selected; empty for a button
   * @param isPrivate whether the message it stands under is ephemeral
   * @param asker who the message was made for, if Discord said so
   * @param title title of the first embed of the message, as it was sent; empty if it has none
   * @param label what stands on the button pressed; empty for an entry selected
   */
  record Pressed(
      InteractionContext origin,
      String customId,
      List<String> values,
      boolean isPrivate,
      Optional<String> asker,
      Optional<String> title,
      Optional<String> label)
      implements Interaction {
    public Pressed {
      values = List.copyOf(values);
    }

    /** Where neither title nor label is known. */
    public Pressed(
        InteractionContext origin,
        String customId,
        List<String> values,
        boolean isPrivate,
        Optional<String> asker) {
      this(origin, customId, values, isPrivate, asker, Optional.empty(), Optional.empty());
    }
  }

  /**
   * Somebody is typing an option.
   *
   * @param command name of the command
   * @param subcommand the sub-command chosen, if it has any
   * @param option name of the option being typed
   * @param typed what is typed so far; anything
   * @param options the other options' values so far
   */
  record Typing(
      InteractionContext origin,
      String command,
      Optional<String> subcommand,
      String option,
      String typed,
      Map<String, String> options)
      implements Interaction {
    public Typing {
      options = Map.copyOf(options);
    }
  }
}
