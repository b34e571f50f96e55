package parley.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of the table of commands in the README. */
final class CommandTable {
  private CommandTable() {}

  static List<String> rows(CommandRegistry list) {
    List<String> rows = new ArrayList<>();
    for (SlashCommand command : list.commands()) {
      SlashCommand.Spec spec = command.spec();
      if (spec.subcommands().isEmpty()) {
        rows.add(row("/" + spec.name() + options(spec), spec.description()));
      }
      for (SlashCommand.Sub sub : spec.subcommands()) {
        String who = spec.permissions().isPresent() ? " (moderators)" : "";
        rows.add(row("/" + spec.name() + " " + sub.name(), sub.description() + who));
      }
    }
    list.menus().forEach(menu -> rows.add(row(menu.name(), menu.description())));
    return rows;
  }

  private static String options(SlashCommand.Spec spec) {
    return spec.options().stream()
        .map(option -> option.required() ? " " + option.name() : " [" + option.name() + "]")
        .collect(Collectors.joining());
  }

  private static String row(String use, String description) {
    return "| `" + use + "` | " + description + " |";
  }
}
