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
 * The articles and sections on a topic.
 *
 * @param topic name of the topic
 * @param label its name for people
 * @param description what it covers
 * @param entries the articles with sections on it, sorted by title
 */
public record TopicOverview(String topic, String label, String description, List<Entry> entries) {
  public TopicOverview {
    entries = List.copyOf(entries);
  }

  /** Limit of passages read, far more than fit on any screen. */
  private static final int MAX_PASSAGES = 500;

  static TopicOverview from(Topic topic, PassageStore store) {
    Map<String, Map<List<String>, String>> firstPassages = new LinkedHashMap<>();
    for (Passage passage : store.byTopic(topic.name(), MAX_PASSAGES)) {
      firstPassages
          .computeIfAbsent(passage.articleId(), article -> new LinkedHashMap<>())
          .putIfAbsent(passage.headingPath(), passage.id());
    }
    List<Entry> entries = new ArrayList<>();
    firstPassages.forEach(
        (article, sections) -> entries.add(toEntry(store.articleMetadata(article), sections)));
    entries.sort(Comparator.comparing(Entry::title));
    return new TopicOverview(topic.name(), topic.label(), topic.description(), entries);
  }

  private static Entry toEntry(ArticleMetadata metadata, Map<List<String>, String> sections) {
    List<SectionEntry> sectionEntries = new ArrayList<>();
    sections.forEach((path, firstPassageId) ->
        sectionEntries.add(
            new SectionEntry(path.isEmpty() ? metadata.title() : path.getLast(), firstPassageId)));
    return new Entry(metadata.title(), sectionEntries);
  }

  /**
   * An article with its sections on the topic.
   *
   * @param title title of the article
   * @param sections its sections on the topic
   */
  public record Entry(String title, List<SectionEntry> sections) {
    public Entry {
      sections = List.copyOf(sections);
    }
  }

  /**
   * A section.
   *
   * @param heading its heading; the title of the article for text before the first heading
   * @param firstPassageId id of its first passage
   */
  public record SectionEntry(String heading, String firstPassageId) {}
}
