package parley.search.index;

import java.util.Optional;
import java.util.Set;

/**
 * Which passages a search may find.
 *
 * @param topic name of the topic they must belong to
 * @param excludedArticleIds ids of articles whose passages must not be found
 */
public record SearchFilter(Optional<String> topic, Set<String> excludedArticleIds) {
  /** All passages. */
  public static final SearchFilter MATCH_ALL = new SearchFilter(Optional.empty(), Set.of());

  public SearchFilter {
    excludedArticleIds = Set.copyOf(excludedArticleIds);
  }

  /** Only passages of a topic, or all where there is none. */
  public static SearchFilter ofTopic(Optional<String> topic) {
    return new SearchFilter(topic, Set.of());
  }
}
