package parley.bot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.bot.message.Message.Choice;
import parley.library.TopicOverview;
import parley.text.Plurals;

/** What there is on a topic: its articles, and their sections in menus that open them. */
public final class OverviewMessage {
  /** The last row is for the buttons. */
  private static final int ON_A_PAGE = (DiscordLimits.ROWS - 1) * DiscordLimits.SELECT_CHOICES;

  private static final int TITLE = 200;

  private OverviewMessage() {}

  /** A page of it, from 0. */
  public static Message of(TopicOverview overview, int page) {
    List<Choice> all = choices(overview);
    Pagination pages = new Pagination(page, ON_A_PAGE, all.size());
    List<Message.Row> rows = new ArrayList<>();
    for (int from = pages.from(); from < pages.to(); from += DiscordLimits.SELECT_CHOICES) {
      int to = Math.min(pages.to(), from + DiscordLimits.SELECT_CHOICES);
      rows.add(
          new Message.Select(
              new ComponentId.Open(rows.size()).text(),
              placeholder(from, to, all.size()),
              all.subList(from, to)));
    }
    rows.addAll(pages.row(number -> new ComponentId.TopicPage(overview.topic(), number)));
    EmbedBuilder draft = new EmbedBuilder(overview.label());
    draft.description(Truncator.line(overview.description(), TITLE) + "\n\n" + articles(overview));
    draft.footer(pages.footer());
    return new Message("", List.of(draft.embed()), rows, Optional.empty());
  }

  private static String placeholder(int from, int to, int all) {
    return all <= DiscordLimits.SELECT_CHOICES
        ? "Open a section"
        : "Open a section (" + (from + 1) + " to " + to + " of " + all + ")";
  }

  private static List<Choice> choices(TopicOverview overview) {
    List<Choice> choices = new ArrayList<>();
    for (TopicOverview.Entry entry : overview.entries()) {
      for (TopicOverview.SectionEntry part : entry.sections()) {
        choices.add(
            new Choice(
                Truncator.plain(part.heading(), DiscordLimits.CHOICE),
                part.firstPassageId(),
                Truncator.plain(entry.title(), DiscordLimits.CHOICE)));
      }
    }
    return choices;
  }

  private static String articles(TopicOverview overview) {
    if (overview.entries().isEmpty()) {
      return "There are no articles on it.";
    }
    List<String> lines =
        overview.entries().stream()
            .map(entry ->
                Truncator.line(entry.title(), TITLE)
                    + ": "
                    + Plurals.format(entry.sections().size(), "section"))
            .toList();
    return MarkdownList.of(lines, DiscordLimits.EMBED_DESCRIPTION / 2);
  }
}
