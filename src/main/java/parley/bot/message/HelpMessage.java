package parley.bot.message;

import java.util.List;
import java.util.Optional;
import parley.bot.message.OfferedQuestions.OfferedQuestion;
import parley.bot.message.markdown.MarkdownEscaper;
import parley.bot.message.markdown.MarkdownList;
import parley.bot.message.markdown.Truncator;

/** The reply of {@code /help}. */
public final class HelpMessage {
  /** Starters named in the text; the menu has them all. */
  private static final int MAX_STARTERS = 4;

  private static final int MAX_STARTER_LENGTH = 200;

  private HelpMessage() {}

  /**
   * Renders the help.
   *
   * @param entries the commands
   * @param starters questions to start with
   */
  public static Message render(List<Entry> entries, List<OfferedQuestion> starters) {
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
    embed.addField(
        "To start with",
        MarkdownList.format(
            starters.stream()
                .limit(MAX_STARTERS)
                .map(each -> Truncator.truncateEscaped(each.text(), MAX_STARTER_LENGTH))
                .toList(),
            DiscordLimits.MAX_FIELD_VALUE_LENGTH));
    return new Message(
        "",
        List.of(embed.build()),
        OfferedQuestions.row("Ask one of these", starters),
        Optional.empty());
  }

  /**
   * A command.
   *
   * @param name name as people type or see it
   * @param description what it does
   */
  public record Entry(String name, String description) {}
}
