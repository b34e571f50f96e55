package parley.discord.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.discord.message.Message.Choice;
import parley.library.TopicOverview;
import parley.text.Plurals;

/** What there is on a topic: its articles, and their sections in menus that open them. */
public final class OverviewMessage {
  /** The last row is for the buttons. */
  private static final int ON_A_PAGE = (Limits.ROWS - 1) * Limits.SELECT_CHOICES;

  private static final int TITLE = 200;

  private OverviewMessage() {}

  /** A page of it, from 0. */
  public static Message of(TopicOverview overview, int page) {
    List<Choice> all = choices(overview);
    Pages pages = new Pages(page, ON_A_PAGE, all.size());
    List<Message.Row> rows = new ArrayList<>();
    for (int from = pages.from(); from < pages.to(); from += Limits.SELECT_CHOICES) {
      int to = Math.min(pages.to(), from + Limits.SELECT_CHOICES);
      rows.add(
          new Message.Select(
              new ActionId.Open(rows.size()).text(),
              placeholder(from, to, all.size()),
              all.subList(from, to)));
    }
    rows.addAll(pages.row(number -> new ActionId.TopicPage(overview.topic(), number)));
    EmbedDraft draft = new EmbedDraft(overview.label());
    draft.description(Clip.line(overview.description(), TITLE) + "\n\n" + articles(overview));
    draft.footer(pages.footer());
    return new Message("", List.of(draft.embed()), rows, Optional.empty());
  }

  private static String placeholder(int from, int to, int all) {
    return all <= Limits.SELECT_CHOICES
        ? "Open a section"
        : "Open a section (" + (from + 1) + " to " + to + " of " + all + ")";
  }

  private static List<Choice> choices(TopicOverview overview) {
    List<Choice> choices = new ArrayList<>();
    for (TopicOverview.Entry entry : overview.entries()) {
      for (TopicOverview.Part part : entry.sections()) {
        choices.add(
            new Choice(
                Clip.plain(part.heading(), Limits.CHOICE),
                part.passage(),
                Clip.plain(entry.title(), Limits.CHOICE)));
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
                Clip.line(entry.title(), TITLE)
                    + ": "
                    + Plurals.of(entry.sections().size(), "section"))
            .toList();
    return Listed.of(lines, Limits.EMBED_DESCRIPTION / 2);
  }
}
