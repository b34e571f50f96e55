package parley.answer.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A question for a list or a count of dated events.
 *
 * @param form what is asked
 * @param filter the events asked for, except for what the rest says
 * @param rest folded words, in order, that are neither form nor period nor kind
 * @param isAmbiguous whether a day in digits may be another one, such as 12/02/2015
 */
public record EventQuestion(
    Form form, TimelineFilter filter, List<String> rest, boolean isAmbiguous) {
  public EventQuestion {
    rest = List.copyOf(rest);
  }

  /** What is asked of the events. */
  public enum Form {
    /** How many there are, when or where they were. */
    PRECISE,
    /** What there was in a period, of whatever kind. */
    WHAT_HAPPENED,
    /** Which there are of a kind, perhaps on a subject. */
    LIST,
    /** How things went by date, perhaps those on a subject. */
    TIMELINE
  }

  /**
   * The events asked for, with the rest of the words as a place or a subject.
   *
   * @return empty if the rest is neither
   */
  public Optional<TimelineFilter> resolve(EventIndex index) {
    if (rest.isEmpty()) {
      return Optional.of(filter);
    }
    if (form == Form.TIMELINE) {
      return Optional.of(filter.withSubject(rest));
    }
    for (int length = rest.size(); length > 0; length--) {
      for (int start = 0; start + length <= rest.size(); start++) {
        PlaceKey place = PlaceKey.ofWords(rest.subList(start, start + length));
        if (index.hasPlace(place)) {
          return resolve(filter.withPlace(Optional.of(place)), start, start + length);
        }
      }
    }
    return resolve(filter, 0, 0);
  }

  private Optional<TimelineFilter> resolve(TimelineFilter found, int placeStart, int placeEnd) {
    if (rest.size() == placeEnd - placeStart) {
      return Optional.of(found);
    }
    List<String> subject = new ArrayList<>(rest);
    subject.subList(placeStart, placeEnd).clear();
    return form == Form.LIST ? Optional.of(found.withSubject(subject)) : Optional.empty();
  }
}
