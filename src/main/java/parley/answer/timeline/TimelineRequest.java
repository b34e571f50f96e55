package parley.answer.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.config.Topic;

/**
 * A timeline as a person asks for it; every part is as typed, and may be left out.
 *
 * @param from when it is to begin
 * @param to when it is to end
 * @param place where the events were
 * @param topic name, command or label of a topic
 */
public record TimelineRequest(
    Optional<String> from, Optional<String> to, Optional<String> place, Optional<String> topic) {
  private static final String ANY_TOPIC = "any";

  public TimelineRequest {
    from = from.filter(text -> !text.isBlank());
    to = to.filter(text -> !text.isBlank());
    place = place.filter(text -> !text.isBlank());
    topic = topic.filter(text -> !text.isBlank());
  }

  /**
   * A request whose beginning and end are typed as one.
   *
   * @param period a year, month or day, or two with a word such as {@code to} between them
   */
  public static TimelineRequest ofPeriod(
      String period, Optional<String> place, Optional<String> topic) {
    return new TimelineRequest(Optional.of(period), Optional.of(period), place, topic);
  }

  /** What a request comes to. */
  public sealed interface Resolution {}

  /** Events to look for. */
  public record Resolved(TimelineFilter filter) implements Resolution {}

  /**
   * Nothing to look for.
   *
   * @param reason one sentence for people, with an example
   */
  public record Refused(String reason) implements Resolution {}

  /**
   * Understands the request.
   *
   * @param topics the configured topics
   * @param today the current date, for {@code today} and {@code last year}
   */
  public Resolution resolve(List<Topic> topics, LocalDate today) {
    Optional<DateRange> first = from.flatMap(text -> parse(text, today));
    if (from.isPresent() && first.isEmpty()) {
      return new Refused(TimelineWording.noDate(from.get()));
    }
    Optional<DateRange> last = to.flatMap(text -> parse(text, today));
    if (to.isPresent() && last.isEmpty()) {
      return new Refused(TimelineWording.noDate(to.get()));
    }
    DateRange range = new DateRange(first.flatMap(DateRange::from), last.flatMap(DateRange::to));
    if (range.isReversed()) {
      return new Refused(TimelineWording.reversed(range));
    }
    Optional<PlaceKey> placeKey = place.flatMap(PlaceKey::of);
    if (place.isPresent() && placeKey.isEmpty()) {
      return new Refused(TimelineWording.noPlaceName(place.get()));
    }
    Optional<Topic> known = topic.flatMap(text -> findTopic(topics, text));
    if (topic.isPresent() && known.isEmpty() && !isAnyTopic(topic.get())) {
      return new Refused(TimelineWording.noTopic(topic.get(), topics));
    }
    return new Resolved(
        TimelineFilter.ALL.withRange(range).withPlace(placeKey).withTopic(known.map(Topic::name)));
  }

  /** Whether it is no topic but says that all are meant. */
  public static boolean isAnyTopic(String topic) {
    return topic.strip().equalsIgnoreCase(ANY_TOPIC);
  }

  /** The topic of that name, command or label, ignoring case. */
  public static Optional<Topic> findTopic(List<Topic> topics, String typed) {
    String name = typed.strip().replaceFirst("^/", "");
    return topics.stream()
        .filter(topic ->
            topic.name().equalsIgnoreCase(name)
                || topic.command().equalsIgnoreCase(name)
                || topic.label().equalsIgnoreCase(name))
        .findFirst();
  }

  private static Optional<DateRange> parse(String text, LocalDate today) {
    Optional<DateRange> relative =
        switch (text.strip().toLowerCase(Locale.ROOT)) {
          case "today", "now" -> Optional.of(DateRange.day(today));
          case "yesterday" -> Optional.of(DateRange.day(today.minusDays(1)));
          case "this month" -> Optional.of(DateRange.month(YearMonth.from(today)));
          case "last month" -> Optional.of(DateRange.month(YearMonth.from(today).minusMonths(1)));
          case "this year" -> Optional.of(DateRange.year(today.getYear()));
          case "last year" -> Optional.of(DateRange.year(today.getYear() - 1));
          default -> Optional.empty();
        };
    return relative.or(() -> PeriodParser.parse(text));
  }
}
