package parley.bot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.bot.message.Message.SelectOption;
import parley.library.TopicOverview;
import parley.text.Plurals;

/** What there is on a topic: its articles, and their sections in menus that open them. */
public final class OverviewMessage {
  /** The last row is for the buttons. */
  private static final int SECTIONS_PER_PAGE =
      (DiscordLimits.MAX_ROWS - 1) * DiscordLimits.MAX_SELECT_OPTIONS;

  private static final int MAX_TITLE_LENGTH = 200;

  private OverviewMessage() {}

  /** A page of it, from 0. */
  public static Message render(TopicOverview overview, int page) {
    List<SelectOption> all = selectOptions(overview);
    Pagination pagination = new Pagination(page, SECTIONS_PER_PAGE, all.size());
    List<Message.Row> rows = new ArrayList<>();
    for (int from = pagination.from();
        from < pagination.to();
        from += DiscordLimits.MAX_SELECT_OPTIONS) {
      int to = Math.min(pagination.to(), from + DiscordLimits.MAX_SELECT_OPTIONS);
      rows.add(
          new Message.SelectMenu(
              new ComponentId.Open(rows.size()).customId(),
              placeholder(from, to, all.size()),
              all.subList(from, to)));
    }
    rows.addAll(
        pagination.buttonRow(number -> new ComponentId.TopicPage(overview.topic(), number)));
    EmbedBuilder draft = new EmbedBuilder(overview.label());
    draft.description(
        Truncator.truncateEscaped(overview.description(), MAX_TITLE_LENGTH)
            + "\n\n"
            + articleList(overview));
    draft.footer(pagination.footer());
    return new Message("", List.of(draft.build()), rows, Optional.empty());
  }

  private static String placeholder(int from, int to, int total) {
    return total <= DiscordLimits.MAX_SELECT_OPTIONS
        ? "Open a section"
        : "Open a section (" + (from + 1) + " to " + to + " of " + total + ")";
  }

  private static List<SelectOption> selectOptions(TopicOverview overview) {
    List<SelectOption> options = new ArrayList<>();
    for (TopicOverview.Entry entry : overview.entries()) {
      for (TopicOverview.SectionEntry part : entry.sections()) {
        options.add(
            new SelectOption(
                Truncator.truncatePlain(part.heading(), DiscordLimits.MAX_SELECT_OPTION_LENGTH),
                part.firstPassageId(),
                Truncator.truncatePlain(entry.title(), DiscordLimits.MAX_SELECT_OPTION_LENGTH)));
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
