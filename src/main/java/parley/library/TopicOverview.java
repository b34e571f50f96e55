package parley.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.config.Topic;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Passage;
import parley.search.index.PassageStore;

/**
 * What there is on a topic.
 *
 * @param topic name of the topic
 * @param label what people see
 * @param description what it covers
 * @param entries the articles with sections on it, by title
 */
public record TopicOverview(String topic, String label, String description, List<Entry> entries) {
  public TopicOverview {
    entries = List.copyOf(entries);
  }

  /** The most passages looked at; far more than fit on any screen. */
  private static final int MOST_PASSAGES = 500;

  static TopicOverview of(Topic topic, PassageStore stored) {
    Map<String, Map<List<String>, String>> firsts = new LinkedHashMap<>();
    for (Passage passage : stored.byTopic(topic.name(), MOST_PASSAGES)) {
      firsts
          .computeIfAbsent(passage.article(), article -> new LinkedHashMap<>())
          .putIfAbsent(passage.section(), passage.id());
    }
    List<Entry> entries = new ArrayList<>();
    firsts.forEach(
        (article, sections) -> entries.add(entry(stored.articleMetadata(article), sections)));
    entries.sort(Comparator.comparing(Entry::title));
    return new TopicOverview(topic.name(), topic.label(), topic.description(), entries);
  }

  private static Entry entry(ArticleMetadata head, Map<List<String>, String> sections) {
    List<Part> parts = new ArrayList<>();
    sections.forEach((path, passage) ->
        parts.add(new Part(path.isEmpty() ? head.title() : path.getLast(), passage)));
    return new Entry(head.title(), parts);
  }

  /**
   * An article with its sections on the topic.
   *
   * @param title title of the article
   * @param sections headings with the id of the first passage under each
   */
  public record Entry(String title, List<Part> sections) {
    public Entry {
      sections = List.copyOf(sections);
    }
  }

  /**
   * A section.
   *
   * @param heading its heading; the article's title for text before the first heading
   * @param passage id of its first passage
   */
  public record Part(String heading, String passage) {}
}
