package parley.bot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.bot.message.Message.SelectOption;
import parley.bot.message.markdown.MarkdownList;
import parley.bot.message.markdown.Truncator;
import parley.library.TopicOverview;
import parley.text.Plurals;

/** The overview of a topic: its articles, and menus that open their sections. */
public final class OverviewMessage {
  /** All rows but one hold menus; the last is for the page buttons. */
  private static final int SECTIONS_PER_PAGE =
      (DiscordLimits.MAX_ROWS - 1) * DiscordLimits.MAX_SELECT_OPTIONS;

  private static final int MAX_TITLE_LENGTH = 200;

  private OverviewMessage() {}

  /** Renders a page, counted from 0. */
  public static Message render(TopicOverview overview, int page) {
    List<SelectOption> options = selectOptions(overview);
    Pagination pagination = new Pagination(page, SECTIONS_PER_PAGE, options.size());
    List<Message.ActionRow> rows = new ArrayList<>();
    for (int from = pagination.from();
        from < pagination.to();
        from += DiscordLimits.MAX_SELECT_OPTIONS) {
      int to = Math.min(pagination.to(), from + DiscordLimits.MAX_SELECT_OPTIONS);
      rows.add(
          new Message.SelectMenu(
              new ComponentId.Open(rows.size()).customId(),
              placeholder(from, to, options.size()),
              options.subList(from, to)));
    }
    rows.addAll(
        pagination.buttonRow(number -> new ComponentId.TopicPage(overview.topic(), number)));
    EmbedBuilder embed = new EmbedBuilder(overview.label());
    embed.description(
        Truncator.truncateEscaped(overview.description(), MAX_TITLE_LENGTH)
            + "\n\n"
            + articleList(overview));
    embed.footer(pagination.footer());
    return new Message("", List.of(embed.build()), rows, Optional.empty());
  }

  private static String placeholder(int from, int to, int total) {
    return total <= DiscordLimits.MAX_SELECT_OPTIONS
        ? "Open a section"
        : "Open a section (" + (from + 1) + " to " + to + " of " + total + ")";
  }

  private static List<SelectOption> selectOptions(TopicOverview overview) {
    List<SelectOption> options = new ArrayList<>();
    for (TopicOverview.Entry entry : overview.entries()) {
      for (TopicOverview.SectionEntry section : entry.sections()) {
        options.add(new SelectOption(section.heading(), section.firstPassageId(), entry.title()));
      }
    }
    return options;
  }

  private static String articleList(TopicOverview overview) {
    if (overview.entries().isEmpty()) {
      return "There are no articles on it.";
    }
    List<String> lines =
        overview.entries().stream()
            .map(entry ->
                Truncator.truncateEscaped(entry.title(), MAX_TITLE_LENGTH)
                    + ": "
                    + Plurals.format(entry.sections().size(), "section"))
            .toList();
    return MarkdownList.format(lines, DiscordLimits.MAX_EMBED_DESCRIPTION_LENGTH / 2);
  }
}
