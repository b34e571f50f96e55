package parley.search;

import java.util.Optional;
import java.util.Set;

/**
 * Which passages a search may find.
 *
 * @param topic name of the topic they must belong to
 * @param hidden ids of articles whose passages must not be found
 */
public record Scope(Optional<String> topic, Set<String> hidden) {
  /** All passages. */
  public static final Scope ALL = new Scope(Optional.empty(), Set.of());

  public Scope {
    hidden = Set.copyOf(hidden);
  }

  /** Only passages of a topic, or all where there is none. */
  public static Scope of(Optional<String> topic) {
    return new Scope(topic, Set.of());
  }
}
