package parley.answer.timeline;

import java.util.List;
import java.util.Optional;
import parley.corpus.model.EventKind;

/**
 * Which events are wanted; each part that is given must fit.
 *
 * @param range the days
 * @param place where it happened
 * @param topic name of a topic of its article
 * @param kind what sort of event it is
 * @param subject words that title, place or article must all have; plain, as a person typed them
 */
public record TimelineFilter(
    DateRange range,
    Optional<PlaceKey> place,
    Optional<String> topic,
    Optional<EventKind> kind,
    List<String> subject) {
  /** All events. */
  public static final TimelineFilter ALL =
      new TimelineFilter(
          DateRange.ALL, Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  public TimelineFilter {
    subject = List.copyOf(subject);
  }

  /** The same with other days. */
  public TimelineFilter withRange(DateRange newRange) {
    return new TimelineFilter(newRange, place, topic, kind, subject);
  }

  /** The same with another place. */
  public TimelineFilter withPlace(Optional<PlaceKey> newPlace) {
    return new TimelineFilter(range, newPlace, topic, kind, subject);
  }

  /** The same with another topic. */
  public TimelineFilter withTopic(Optional<String> newTopic) {
    return new TimelineFilter(range, place, newTopic, kind, subject);
  }

  /** The same with another kind. */
  public TimelineFilter withKind(Optional<EventKind> newKind) {
    return new TimelineFilter(range, place, topic, newKind, subject);
  }

  /** The same with other words. */
  public TimelineFilter withSubject(List<String> newSubject) {
    return new TimelineFilter(range, place, topic, kind, newSubject);
  }
}
