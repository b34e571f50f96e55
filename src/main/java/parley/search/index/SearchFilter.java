package parley.search.index;

import java.util.Optional;
import java.util.Set;

/**
 * Restricts which passages a search finds.
 *
 * @param topic name of the topic they must have; empty for any
 * @param excludedArticleIds ids of articles to exclude
 */
public record SearchFilter(Optional<String> topic, Set<String> excludedArticleIds) {
  /** Admits all passages. */
  public static final SearchFilter MATCH_ALL = new SearchFilter(Optional.empty(), Set.of());

  public SearchFilter {
    excludedArticleIds = Set.copyOf(excludedArticleIds);
  }

  /** Admits the passages of a topic, or all if none is given. */
  public static SearchFilter ofTopic(Optional<String> topic) {
    return new SearchFilter(topic, Set.of());
  }
}
