package parley.bot.command;

import java.util.List;
import java.util.Optional;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionHandler;
import parley.bot.interaction.InteractionResponse;

/** A slash command. */
public interface SlashCommand extends InteractionHandler<Interaction.SlashCommand> {
  /** The command's name, description and options. */
  Spec spec();

  /** Completes the value of an option; by default none. */
  default List<InteractionResponse.Choice> autocomplete(Interaction.Autocomplete request) {
    return List.of();
  }

  /**
   * The description of a command for Discord and the README.
   *
   * @param name 1 to 32 lower-case characters
   * @param description at most 100 characters
   * @param options its options, required ones first
   * @param subcommands its sub-commands, each with a name and a description; then it has no options
   * @param defaultMemberPermissions permission bits a member needs to see it; empty for everybody
   * @param isInDirectMessages whether it is available in direct messages
   */
  record Spec(
      String name,
      String description,
      List<Option> options,
      List<Subcommand> subcommands,
      Optional<Long> defaultMemberPermissions,
      boolean isInDirectMessages) {
    public Spec {
      options = List.copyOf(options);
      subcommands = List.copyOf(subcommands);
    }
  }

  /**
   * An option.
   *
   * @param name 1 to 32 lower-case characters
   * @param description at most 100 characters
   * @param type type of its value
   * @param isRequired whether it must be given
   * @param hasAutocomplete whether {@link SlashCommand#autocomplete} completes it
   */
  record Option(
      String name, String description, Type type, boolean isRequired, boolean hasAutocomplete) {}

  /** The type of an option's value. */
  enum Type {
    STRING,
    BOOLEAN,
    ATTACHMENT
  }

  /**
   * A sub-command.
   *
   * @param name 1 to 32 lower-case characters
   * @param description at most 100 characters
   * @param options its options, required ones first
   */
  record Subcommand(String name, String description, List<Option> options) {
    public Subcommand {
      options = List.copyOf(options);
    }

    /** Without options. */
    public Subcommand(String name, String description) {
      this(name, description, List.of());
    }
  }
}
