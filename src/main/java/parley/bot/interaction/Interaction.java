package parley.bot.interaction;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody did that wants a response. */
public sealed interface Interaction {
  /** Who, where, and how to respond. */
  InteractionContext context();

  /**
   * A slash command.
   *
   * @param command its name
   * @param subcommand the sub-command chosen, if it has any
   * @param options values by name, as text; booleans are {@code true} and {@code false}
   */
  record SlashCommand(
      InteractionContext context,
      String command,
      Optional<String> subcommand,
      Map<String, String> options)
      implements Interaction {
    public SlashCommand {
      options = Map.copyOf(options);
    }
  }

  /**
   * A command of the message menu.
   *
   * @param command its name
   * @param content text of the message it was used on; may be empty
   */
  record MessageContext(InteractionContext context, String command, String content)
      implements Interaction {}

  /**
   * A button pressed or an entry selected.
   *
   * @param customId what the button carries
   * @param values the entries selected; empty for a button
   * @param isEphemeral whether the message it stands under is ephemeral
   * @param requesterId who the message was made for, if Discord said so
   * @param title title of the first embed of the message, as it was sent; empty if it has none
   * @param label what stands on the button pressed; empty for an entry selected
   */
  record Component(
      InteractionContext context,
      String customId,
      List<String> values,
      boolean isEphemeral,
      Optional<String> requesterId,
      Optional<String> title,
      Optional<String> label)
      implements Interaction {
    public Component {
      values = List.copyOf(values);
    }

    /** Where neither title nor label is known. */
    public Component(
        InteractionContext context,
        String customId,
        List<String> values,
        boolean isEphemeral,
        Optional<String> requesterId) {
      this(context, customId, values, isEphemeral, requesterId, Optional.empty(), Optional.empty());
    }
  }

  /**
   * Somebody is typing an option.
   *
   * @param command name of the command
   * @param subcommand the sub-command chosen, if it has any
   * @param option name of the option being typed
   * @param input what is typed so far; anything
   * @param options the other options' values so far
   */
  record Autocomplete(
      InteractionContext context,
      String command,
      Optional<String> subcommand,
      String option,
      String input,
      Map<String, String> options)
      implements Interaction {
    public Autocomplete {
      options = Map.copyOf(options);
    }
  }
}
