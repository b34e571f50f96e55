package parley.bot.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.answer.AnswerWording;
import parley.answer.timeline.DateRange;
import parley.answer.timeline.TimelineEvent;
import parley.answer.timeline.TimelinePage;
import parley.answer.timeline.TimelineWording;
import parley.bot.message.Audience;
import parley.bot.message.ComponentId;
import parley.bot.message.DiscordLimits;
import parley.bot.message.EmbedBuilder;
import parley.bot.message.Message;
import parley.bot.message.Message.Button;
import parley.bot.message.Message.Style;
import parley.bot.message.OfferedQuestions;
import parley.bot.message.OfferedQuestions.OfferedQuestion;
import parley.bot.message.Pagination;
import parley.bot.message.TimelineView;
import parley.bot.message.markdown.MarkdownEscaper;
import parley.bot.message.markdown.MarkdownList;
import parley.bot.message.markdown.Truncator;
import parley.config.Topic;

/** A page of dated events, with a menu that opens the passage of each. */
public final class TimelineMessage {
  /** Seven events of three lines each fit on the screen of a phone with all around them. */
  public static final int EVENTS_PER_PAGE = 7;

  private static final String TITLE = "Timeline";

  /** Three lines of forty characters hold it, whatever its words. */
  private static final int MAX_LINE_LENGTH = 100;

  private static final int MAX_PLACE_LENGTH = 30;
  private static final int MAX_TITLE_LENGTH = 80;

  private final List<Topic> topics;

  /**
   * @param topics the configured topics
   */
  public TimelineMessage(List<Topic> topics) {
    this.topics = topics;
  }

  /**
   * What to render.
   *
   * @param title title of the message, such as the question; plain text
   * @param events the events of the page
   * @param pagination which page it is
   * @param isSure whether the events are surely those that were asked for
   * @param didYouMean the corrected question
   */
  public record Content(
      Optional<String> title,
      TimelinePage events,
      Pagination pagination,
      boolean isSure,
      Optional<OfferedQuestion> didYouMean) {}

  /** Renders a page for its audience. */
  public Message render(Content content, Audience audience) {
    TimelinePage events = content.events();
    EmbedBuilder embed =
        new EmbedBuilder(Truncator.truncatePlain(content.title().orElse(TITLE), MAX_TITLE_LENGTH));
    embed.description(
        preface(content)
            + "\n\n"
            + MarkdownList.format(
                events.entries().stream().map(entry -> line(entry.event())).toList(),
                DiscordLimits.MAX_EMBED_DESCRIPTION_LENGTH / 2));
    embed.footer(content.pagination().footer());
    List<Message.ActionRow> rows = new ArrayList<>();
    menu(events).ifPresent(rows::add);
    rows.addAll(buttons(content, audience));
    content
        .didYouMean()
        .ifPresent(corrected ->
            rows.addAll(OfferedQuestions.row("Ask what was meant", List.of(corrected))));
    return new Message("", List.of(embed.build()), rows, Optional.empty());
  }

  private String preface(Content content) {
    TimelinePage events = content.events();
    String counted = TimelineWording.counted(events, topics);
    StringBuilder preface = new StringBuilder();
    if (!content.isSure()) {
      preface.append(AnswerWording.MAY_NOT_ANSWER).append(' ');
    }
    content
        .didYouMean()
        .ifPresent(corrected ->
            preface
                .append(AnswerWording.DID_YOU_MEAN)
                .append(Truncator.truncateEscaped(corrected.text(), MAX_TITLE_LENGTH))
                .append("\n\n"));
    preface.append(Truncator.truncateEscaped(counted, DiscordLimits.MAX_EMBED_TITLE_LENGTH));
    int shown = events.entries().size();
    if (shown < events.total() && content.pagination().footer().isEmpty()) {
      preface.append(" The first ").append(shown).append(':');
    }
    return preface.toString();
  }

  /** The day in bold, then what happened; short enough for three lines on a phone. */
  private static String line(TimelineEvent event) {
    String day = DateRange.format(event.date());
    String details =
        TimelineWording.details(
            event.place().map(place -> Truncator.truncatePlain(place, MAX_PLACE_LENGTH)),
            event.kind());
    int room = MAX_LINE_LENGTH - day.length() - details.length();
    return "**"
        + day
        + "**: "
        + MarkdownEscaper.escapeLine(Truncator.truncatePlain(event.title(), room) + details);
  }

  private static Optional<Message.ActionRow> menu(TimelinePage events) {
    PassageMenu menu = new PassageMenu();
    for (TimelinePage.Entry entry : events.entries()) {
      entry
          .passageId()
          .ifPresent(id ->
              menu.add(
                  DateRange.format(entry.event().date()) + ": " + entry.event().title(),
                  id,
                  entry.event().article().title()));
    }
    return menu.build("Open the passage of an event");
  }

  private static List<Message.ActionRow> buttons(Content content, Audience audience) {
    Optional<TimelineView> view = TimelineView.of(content.events().filter());
    if (view.isEmpty()) {
      return audience.isEphemeral()
          ? List.of()
          : List.of(new Message.ButtonRow(List.of(deleteButton(audience))));
    }
    Pagination pagination = content.pagination();
    List<Button> buttons =
        new ArrayList<>(pagination.buttons(page -> new ComponentId.ShowTimeline(view.get(), page)));
    buttons.add(
        audience.isEphemeral()
            ? new Button(
                "Share",
                new ComponentId.ShareTimeline(view.get(), pagination.page()).customId(),
                Style.PRIMARY)
            : deleteButton(audience));
    return List.of(new Message.ButtonRow(buttons));
  }

  private static Button deleteButton(Audience audience) {
    return new Button("Delete", new ComponentId.Delete(audience.userId()).customId(), Style.DANGER);
  }
}
