package parley.answer.timeline;

import java.util.List;
import java.util.Optional;

/**
 * What dated events there are at all.
 *
 * @param events their number
 * @param range from the first to the last; empty without events
 * @param places where they happened, sorted, each once
 */
public record TimelineOverview(int events, Optional<DateRange> range, List<String> places) {
  public TimelineOverview {
    places = List.copyOf(places);
  }
}
