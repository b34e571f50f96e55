package parley.bot.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.answer.LatestWording;
import parley.answer.timeline.DateRange;
import parley.answer.timeline.Latest;
import parley.answer.timeline.LatestItem;
import parley.bot.message.DiscordLimits;
import parley.bot.message.EmbedBuilder;
import parley.bot.message.Message;
import parley.bot.message.markdown.MarkdownEscaper;
import parley.bot.message.markdown.MarkdownList;
import parley.bot.message.markdown.Truncator;
import parley.config.Topic;

/** The reply of {@code /latest}: the newest events and statements, and how old the articles are. */
public final class LatestMessage {
  /** Four lines of forty characters hold it. */
  private static final int MAX_LINE_LENGTH = 135;

  private static final int MAX_TITLE_LENGTH = 80;

  private LatestMessage() {}

  /** Renders the items, at least one. */
  public static Message render(Latest latest, Optional<Topic> topic, LocalDate today) {
    EmbedBuilder embed =
        new EmbedBuilder(
            Truncator.truncatePlain(
                "Latest" + topic.map(each -> ": " + each.label()).orElse(""), MAX_TITLE_LENGTH));
    embed.description(
        MarkdownEscaper.escapeLine(LatestWording.age(latest, topic, today))
            + "\n\n"
            + MarkdownList.format(
                latest.items().stream().map(LatestMessage::line).toList(),
                DiscordLimits.MAX_EMBED_DESCRIPTION_LENGTH / 2));
    PassageMenu menu = new PassageMenu();
    for (LatestItem item : latest.items()) {
      menu.add(
          DateRange.format(item.date()) + ": " + LatestWording.text(item),
          item.passage().passage().id(),
          item.article().title());
    }
    List<Message.ActionRow> rows = menu.build("Open the passage").stream().toList();
    return new Message("", List.of(embed.build()), rows, Optional.empty());
  }

  private static String line(LatestItem item) {
    String day = DateRange.format(item.date());
    return "**"
        + day
        + "**: "
        + MarkdownEscaper.escapeLine(text(item, MAX_LINE_LENGTH - day.length()));
  }

  /** As {@link LatestWording#text}, cut inside the quotation marks of a statement. */
  private static String text(LatestItem item, int maxLength) {
    return switch (item) {
      case LatestItem.Dated dated -> Truncator.truncatePlain(LatestWording.text(dated), maxLength);
      case LatestItem.Statement statement ->
          LatestWording.quote(
              Truncator.truncatePlain(
                  statement.text(), maxLength - LatestWording.quote("").length()));
    };
  }
}
