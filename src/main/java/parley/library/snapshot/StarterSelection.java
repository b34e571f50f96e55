package parley.library.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.config.Topic;
import parley.corpus.frontmatter.Starters;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Passage;
import parley.search.index.Suggestion;

/**
 * Selects the starters of a corpus while its articles are read: those an editor chose or, without
 * any, the examples of the newest articles, one for each topic.
 */
public final class StarterSelection {
  private final Starters chosen;
  private final List<String> topics;
  private final Set<String> articleIds;
  private final Map<String, String> titleById = new HashMap<>();
  private final Map<String, ArticleMetadata> newestByTopic = new HashMap<>();

  /**
   * @param chosen the starters an editor chose; may be empty
   * @param topics the topics in their order
   */
  public StarterSelection(Starters chosen, List<Topic> topics) {
    this.chosen = chosen;
    this.articleIds =
        chosen.all().stream()
            .flatMap(starter -> starter.article().stream())
            .collect(Collectors.toSet());
    this.topics = topics.stream().map(Topic::name).toList();
  }

  /** Notes an article with its passages. */
  public void add(ArticleMetadata article, List<Passage> passages) {
    if (articleIds.contains(article.id())) {
      titleById.put(article.id(), article.title());
    }
    if (!chosen.all().isEmpty() || article.examples().isEmpty()) {
      return;
    }
    Set<String> articleTopics = new LinkedHashSet<>(article.topics());
    passages.forEach(passage -> articleTopics.addAll(passage.topics()));
    articleTopics.forEach(topic ->
        newestByTopic.merge(
            topic, article, (known, other) -> isNewer(other, known) ? other : known));
  }

  private static boolean isNewer(ArticleMetadata article, ArticleMetadata other) {
    return article.asOf().orElse(LocalDate.MIN).isAfter(other.asOf().orElse(LocalDate.MIN));
  }

  /** The starters in the order to offer them. */
  public List<Suggestion> select() {
    if (!chosen.all().isEmpty()) {
      return chosen.all().stream()
          .map(starter ->
              new Suggestion(
                  starter.topic(),
                  starter
                      .article()
                      .flatMap(id -> Optional.ofNullable(titleById.get(id)))
                      .orElse(""),
                  starter.question()))
          .toList();
    }
    List<Suggestion> examples = new ArrayList<>();
    Set<String> questions = new HashSet<>();
    for (String topic : topics) {
      Optional<ArticleMetadata> newest = Optional.ofNullable(newestByTopic.get(topic));
      newest
          .flatMap(article -> article.examples().stream().filter(questions::add).findFirst())
          .ifPresent(example ->
              examples.add(
                  new Suggestion(Optional.of(topic), newest.orElseThrow().title(), example)));
    }
    return examples;
  }
}
