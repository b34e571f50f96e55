package parley.bot.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.answer.Answer;
import parley.answer.timeline.TimelineFilter;
import parley.answer.timeline.TimelinePage;
import parley.answer.timeline.TimelineRequest;
import parley.answer.timeline.TimelineWording;
import parley.bot.message.Audience;
import parley.bot.message.Message;
import parley.bot.message.OfferedQuestions.OfferedQuestion;
import parley.bot.message.Pagination;
import parley.bot.message.TimelineView;
import parley.bot.timeline.TimelineMessage;
import parley.config.Settings;
import parley.library.KnowledgeBase;
import parley.search.index.Suggestion;

/** Renders dated events: of a request, of an answer, and of a button under either. */
final class TimelineRenderer {
  private final KnowledgeBase knowledgeBase;
  private final Settings settings;

  TimelineRenderer(KnowledgeBase knowledgeBase, Settings settings) {
    this.knowledgeBase = knowledgeBase;
    this.settings = settings;
  }

  /** The outcome of a request. */
  sealed interface Outcome {}

  /** The first page of the events. */
  record Shown(Message message) implements Outcome {}

  /** Why there are none, in plain text. */
  record Refused(String reason) implements Outcome {}

  /** Renders what a person asked for. */
  Outcome render(TimelineRequest request, LocalDate today, Audience audience) {
    return switch (request.resolve(settings.topics(), today)) {
      case TimelineRequest.Refused refused -> new Refused(refused.reason());
      case TimelineRequest.Resolved resolved ->
          render(resolved.filter(), 0, Optional.empty(), audience)
              .<Outcome>map(Shown::new)
              .orElseGet(() -> new Refused(reason(request, resolved.filter())));
    };
  }

  private String reason(TimelineRequest request, TimelineFilter filter) {
    return TimelineWording.nothingFound(
        request,
        filter,
        knowledgeBase.timelineOverview(),
        settings.topics(),
        knowledgeBase.suggest("", Optional.empty(), 1).stream()
            .map(Suggestion::question)
            .findFirst());
  }

  /** Renders a page, counted from 0, of what a button leads to; empty if there are no events. */
  Optional<Message> render(TimelineView view, int page, Optional<String> title, Audience audience) {
    return render(view.filter(), page, title, audience);
  }

  private Optional<Message> render(
      TimelineFilter filter, int page, Optional<String> title, Audience audience) {
    int total = knowledgeBase.timeline(filter, 0, 0).total();
    if (total == 0) {
      return Optional.empty();
    }
    Pagination pagination = new Pagination(page, TimelineMessage.EVENTS_PER_PAGE, total);
    TimelinePage events =
        knowledgeBase.timeline(filter, pagination.from(), TimelineMessage.EVENTS_PER_PAGE);
    return Optional.of(
        new TimelineMessage(settings.topics())
            .render(
                new TimelineMessage.Content(title, events, pagination, true, Optional.empty()),
                audience));
  }

  /**
   * Renders the events that answer a question, the first page of them.
   *
   * @param didYouMean the corrected question
   */
  Message renderAnswer(
      Answer.Answered answered,
      TimelinePage events,
      Optional<OfferedQuestion> didYouMean,
      Audience audience) {
    List<TimelinePage.Entry> first =
        events.entries().stream().limit(TimelineMessage.EVENTS_PER_PAGE).toList();
    boolean hasPages = TimelineView.of(events.filter()).isPresent();
    Pagination pagination =
        new Pagination(
            0, TimelineMessage.EVENTS_PER_PAGE, hasPages ? events.total() : first.size());
    return new TimelineMessage(settings.topics())
        .render(
            new TimelineMessage.Content(
                Optional.of(answered.question().text()),
                new TimelinePage(events.filter(), first, events.total()),
                pagination,
                answered.certainty() == Answer.Certainty.SURE,
                didYouMean),
            audience);
  }

  /** Names of places that have these letters, sorted. */
  List<String> placesContaining(String text) {
    String part = text.strip().toLowerCase(Locale.ROOT);
    return knowledgeBase.timelineOverview().places().stream()
        .filter(place -> place.toLowerCase(Locale.ROOT).contains(part))
        .toList();
  }
}
