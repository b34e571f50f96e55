package parley.bot.message;

import java.util.List;
import java.util.Optional;

/** The reply of {@code /help}. */
public final class HelpMessage {
  private HelpMessage() {}

  /**
   * Renders the help.
   *
   * @param entries the commands
   */
  public static Message render(List<Entry> entries) {
    List<String> lines =
        entries.stream()
            .map(each ->
                "**"
                    + MarkdownEscaper.escapeLine(each.name())
                    + "** - "
                    + MarkdownEscaper.escapeLine(each.description()))
            .toList();
    EmbedBuilder embed = new EmbedBuilder("How to ask Parley");
    embed.description(
        MarkdownList.format(lines, DiscordLimits.MAX_EMBED_DESCRIPTION_LENGTH / 2)
            + "\n\nThe sentence in bold answers best; words of your question are underlined."
            + " Every passage is quoted word for word, with its date and sources.");
    return new Message("", List.of(embed.build()), List.of(), Optional.empty());
  }

  /**
   * A command.
   *
   * @param name name as people type or see it
   * @param description what it does
   */
  public record Entry(String name, String description) {}
}
