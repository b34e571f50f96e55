package parley.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Formats the tables of commands: of the README, and of {@code src/docs/articles.md}. */
final class CommandTable {
  private CommandTable() {}

  /** What everybody may use. */
  static List<String> memberRows(CommandRegistry registry) {
    List<String> rows = new ArrayList<>();
    for (SlashCommand command : registry.commands()) {
      if (!isForModerators(command.spec())) {
        rows.addAll(rows(command.spec(), ""));
      }
    }
    registry
        .messageCommands()
        .forEach(command -> rows.add(row(command.name(), command.description())));
    return rows;
  }

  /** What moderators may use. */
  static List<String> moderatorRows(CommandRegistry registry) {
    return registry.commands().stream()
        .map(SlashCommand::spec)
        .filter(CommandTable::isForModerators)
        .flatMap(spec -> rows(spec, " (moderators)").stream())
        .toList();
  }

  private static boolean isForModerators(SlashCommand.Spec spec) {
    return spec.defaultMemberPermissions().isPresent();
  }

  private static List<String> rows(SlashCommand.Spec spec, String audience) {
    if (spec.subcommands().isEmpty()) {
      return List.of(row("/" + spec.name() + options(spec), spec.description() + audience));
    }
    return spec.subcommands().stream()
        .map(each -> row("/" + spec.name() + " " + each.name(), each.description() + audience))
        .toList();
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
