package parley.search.index;

import java.util.Optional;
import java.util.Set;

/**
 * Which passages a search may find.
 *
 * @param topic name of the topic they must belong to
 * @param hidden ids of articles whose passages must not be found
 */
public record SearchFilter(Optional<String> topic, Set<String> hidden) {
  /** All passages. */
  public static final SearchFilter ALL = new SearchFilter(Optional.empty(), Set.of());

  public SearchFilter {
    hidden = Set.copyOf(hidden);
  }

  /** Only passages of a topic, or all where there is none. */
  public static SearchFilter of(Optional<String> topic) {
    return new SearchFilter(topic, Set.of());
  }
}
