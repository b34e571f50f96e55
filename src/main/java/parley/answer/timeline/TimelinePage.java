package parley.answer.timeline;

import java.util.List;
import java.util.Optional;

/**
 * A part of the events that pass a filter.
 *
 * @param filter the filter
 * @param entries the events of this part, by date
 * @param total number of events that pass the filter
 */
public record TimelinePage(TimelineFilter filter, List<Entry> entries, int total) {
  public TimelinePage {
    entries = List.copyOf(entries);
  }

  /**
   * An event with the way to its passage.
   *
   * @param event the event
   * @param passage the passage that tells of it
   */
  public record Entry(TimelineEvent event, Optional<EventPassage> passage) {
    /** Id of the passage. */
    public Optional<String> passageId() {
      return passage.map(each -> each.passage().id());
    }
  }

  /**
   * The events from an index on.
   *
   * @param events all that pass the filter
   * @param from index of the first of the page, from 0
   */
  public static TimelinePage of(
      TimelineFilter filter,
      List<TimelineEvent> events,
      int from,
      int limit,
      EventPassageFinder passages) {
    List<Entry> entries =
        events.stream()
            .skip(from)
            .limit(limit)
            .map(event -> new Entry(event, passages.find(event)))
            .toList();
    return new TimelinePage(filter, entries, events.size());
  }
}
