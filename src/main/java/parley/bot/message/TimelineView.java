package parley.bot.message;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.answer.timeline.DateRange;
import parley.answer.timeline.PlaceKey;
import parley.answer.timeline.TimelineFilter;
import parley.corpus.model.EventKind;

/**
 * The dated events a message shows. Small enough for a custom id, and without anything a person
 * wrote. See {@code src/docs/decisions/0103-page-events-by-their-filter.md}.
 *
 * @param range the days
 * @param place where the events were
 * @param topic name of the topic
 * @param kind what sort of events
 */
public record TimelineView(
    DateRange range, Optional<PlaceKey> place, Optional<String> topic, Optional<EventKind> kind) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private static final Pattern CUSTOM_ID =
      Pattern.compile(
          "(?<action>timeline|timeline-share)"
              + ":(?<from>\\d{8})?:(?<to>\\d{8})?"
              + (":(?<place>" + PlaceKey.CODE_PATTERN + ")?")
              + ":(?<topic>[a-z0-9_-]{1,32})?:(?<kind>[a-z]{1,12})?:(?<page>\\d{1,5})");

  /** The view of a filter; empty if it looks for words, which a custom id must not carry. */
  public static Optional<TimelineView> of(TimelineFilter filter) {
    return filter.subject().isEmpty()
        ? Optional.of(
            new TimelineView(filter.range(), filter.place(), filter.topic(), filter.kind()))
        : Optional.empty();
  }

  /** The filter that finds its events. */
  public TimelineFilter filter() {
    return TimelineFilter.ALL.withRange(range).withPlace(place).withTopic(topic).withKind(kind);
  }

  String encode() {
    return String.join(
        ":",
        range.from().map(DAY::format).orElse(""),
        range.to().map(DAY::format).orElse(""),
        place.map(PlaceKey::code).orElse(""),
        topic.orElse(""),
        kind.map(EventKind::key).orElse(""));
  }

  /** The component with that custom id; empty if it shows no events. */
  static Optional<ComponentId> decodeId(String customId) {
    Matcher matcher = CUSTOM_ID.matcher(customId);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int page = Integer.parseInt(matcher.group("page"));
    return decode(matcher)
        .map(view ->
            matcher.group("action").equals("timeline")
                ? new ComponentId.ShowTimeline(view, page)
                : new ComponentId.ShareTimeline(view, page));
  }

  private static Optional<TimelineView> decode(Matcher matcher) {
    Optional<EventKind> kind = group(matcher, "kind").flatMap(EventKind::find);
    if (kind.isEmpty() && matcher.group("kind") != null) {
      return Optional.empty(); // of another version of Parley
    }
    try {
      return Optional.of(
          new TimelineView(
              new DateRange(
                  group(matcher, "from").map(text -> LocalDate.parse(text, DAY)),
                  group(matcher, "to").map(text -> LocalDate.parse(text, DAY))),
              group(matcher, "place").map(PlaceKey::new),
              group(matcher, "topic"),
              kind));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> group(Matcher matcher, String name) {
    return Optional.ofNullable(matcher.group(name));
  }
}
