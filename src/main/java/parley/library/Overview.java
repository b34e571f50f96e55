package parley.library;

import java.util.List;

/**
 * What there is on a topic.
 *
 * @param topic name of the topic
 * @param label what people see
 * @param description what it covers
 * @param entries the articles with sections on it, by title
 */
public record Overview(String topic, String label, String description, List<Entry> entries) {
  public Overview {
    entries = List.copyOf(entries);
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
