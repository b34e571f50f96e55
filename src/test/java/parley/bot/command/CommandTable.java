package parley.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Formats the README's table of commands. */
final class CommandTable {
  private CommandTable() {}

  static List<String> rows(CommandRegistry registry) {
    List<String> rows = new ArrayList<>();
    for (SlashCommand command : registry.commands()) {
      SlashCommand.Spec spec = command.spec();
      if (spec.subcommands().isEmpty()) {
        rows.add(row("/" + spec.name() + options(spec), spec.description()));
      }
      for (SlashCommand.Subcommand subcommand : spec.subcommands()) {
        String audience = spec.defaultMemberPermissions().isPresent() ? " (moderators)" : "";
        rows.add(
            row("/" + spec.name() + " " + subcommand.name(), subcommand.description() + audience));
      }
    }
    registry
        .messageCommands()
        .forEach(command -> rows.add(row(command.name(), command.description())));
    return rows;
  }

  private static String options(SlashCommand.Spec spec) {
    return spec.options().stream()
        .map(option -> option.isRequired() ? " " + option.name() : " [" + option.name() + "]")
        .collect(Collectors.joining());
  }

  private static String row(String use, String description) {
    return "| `" + use + "` | " + description + " |";
  }
}
