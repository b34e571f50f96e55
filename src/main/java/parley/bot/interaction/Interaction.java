package parley.bot.interaction;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something a person did in Discord that needs a response. */
public sealed interface Interaction {
  /** Who did it, where, and how to respond. */
  InteractionContext context();

  /**
   * A slash command.
   *
   * @param command its name
   * @param subcommand the sub-command chosen, if it has any
   * @param options values by name, as text; booleans are {@code true} and {@code false}
   * @param attachments files sent with it, by the name of their option
   */
  record SlashCommand(
      InteractionContext context,
      String command,
      Optional<String> subcommand,
      Map<String, String> options,
      Map<String, Attachment> attachments)
      implements Interaction {
    public SlashCommand {
      options = Map.copyOf(options);
      attachments = Map.copyOf(attachments);
    }

    /** Without files. */
    public SlashCommand(
        InteractionContext context,
        String command,
        Optional<String> subcommand,
        Map<String, String> options) {
      this(context, command, subcommand, options, Map.of());
    }

    /** The value of an option; empty if there is none or it is blank. */
    public Optional<String> option(String name) {
      return Optional.ofNullable(options.get(name)).filter(text -> !text.isBlank());
    }
  }

  /**
   * A file sent with a command, which Discord keeps for a while.
   *
   * @param fileName its name; anything
   * @param size in bytes, as Discord says
   * @param url where to get it; anything
   */
  record Attachment(String fileName, long size, String url) {}

  /**
   * A command of a message's context menu.
   *
   * @param command its name
   * @param content text of the message it was used on, a line for each part; may be empty
   */
  record MessageCommand(InteractionContext context, String command, String content)
      implements Interaction {}

  /**
   * A button was pressed, or options of a select menu were chosen.
   *
   * @param customId custom id of the component
   * @param values the chosen options; empty for a button
   * @param isEphemeral whether the component's message is ephemeral
   * @param requesterId who caused the message, if Discord says so
   * @param title title of the message's first embed, escaped as it was sent
   * @param label label of the button, or of the option chosen first
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

    /** Without title and label. */
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
   * A modal was submitted.
   *
   * @param customId custom id of the modal
   * @param inputs what was typed, by the custom id of the input; anything
   * @param isEphemeral whether the message the modal was opened from is ephemeral
   * @param title title of that message's first embed, escaped as it was sent
   */
  record ModalSubmit(
      InteractionContext context,
      String customId,
      Map<String, String> inputs,
      boolean isEphemeral,
      Optional<String> title)
      implements Interaction {
    public ModalSubmit {
      inputs = Map.copyOf(inputs);
    }
  }

  /**
   * A person is typing the value of an option.
   *
   * @param command name of the command
   * @param subcommand the sub-command chosen, if it has any
   * @param option name of the option being typed
   * @param input the text typed so far; anything
   * @param options values of the other options so far
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
