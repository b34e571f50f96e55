package parley.answer.timeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.corpus.model.Event;
import parley.corpus.model.EventKind;

/**
 * Removes events that several articles list. Two are the same if they are of the same day, do not
 * contradict each other in place or kind, and one title says all that the other says. See {@code
 * src/docs/decisions/0101-show-an-event-of-several-articles-once.md}.
 */
final class DuplicateEvents {
  private static final Set<String> SMALL_WORDS =
      Set.of("a", "an", "the", "of", "in", "on", "at", "to", "by", "and", "for", "with", "is");

  private DuplicateEvents() {}

  /**
   * The events without repetitions, in the same order.
   *
   * @param events sorted by date
   */
  static List<TimelineEvent> remove(List<TimelineEvent> events) {
    List<TimelineEvent> distinct = new ArrayList<>();
    int firstOfDay = 0;
    for (TimelineEvent event : events) {
      if (firstOfDay < distinct.size() && !distinct.get(firstOfDay).date().equals(event.date())) {
        firstOfDay = distinct.size();
      }
      int same = firstOfDay;
      while (same < distinct.size() && !isSame(distinct.get(same), event)) {
        same++;
      }
      if (same == distinct.size()) {
        distinct.add(event);
      } else {
        distinct.set(same, merge(distinct.get(same), event));
      }
    }
    return distinct;
  }

  private static boolean isSame(TimelineEvent first, TimelineEvent second) {
    return isCompatible(
            first.place().map(FoldedWords::joined), second.place().map(FoldedWords::joined))
        && isCompatible(known(first), known(second))
        && saysTheSame(words(first.title()), words(second.title()));
  }

  /** The kind, unless it tells nothing. */
  private static Optional<EventKind> known(TimelineEvent event) {
    return event.kind().filter(kind -> kind != EventKind.OTHER);
  }

  private static boolean isCompatible(Optional<?> first, Optional<?> second) {
    return first.isEmpty() || second.isEmpty() || first.equals(second);
  }

  /** One word says too little to be the whole of another title. */
  private static boolean saysTheSame(Set<String> first, Set<String> second) {
    return first.equals(second)
        || (Math.min(first.size(), second.size()) > 1
            && (first.containsAll(second) || second.containsAll(first)));
  }

  private static Set<String> words(String title) {
    Set<String> words = new HashSet<>(FoldedWords.of(title));
    words.removeAll(SMALL_WORDS);
    return words;
  }

  /** The one that says more, with place and kind of the other where it has none. */
  private static TimelineEvent merge(TimelineEvent first, TimelineEvent second) {
    boolean isSecondFuller = words(second.title()).size() > words(first.title()).size();
    TimelineEvent fuller = isSecondFuller ? second : first;
    TimelineEvent other = isSecondFuller ? first : second;
    return new TimelineEvent(
        new Event(
            fuller.date(),
            fuller.place().or(other::place),
            fuller.title(),
            known(fuller).or(() -> known(other)).or(fuller::kind).or(other::kind)),
        fuller.article());
  }
}
