package parley.config;

import java.util.List;
import java.util.Optional;

/**
 * A topic that questions can be limited to.
 *
 * @param name its id in front matter and in {@code --topic}
 * @param command name of its slash command
 * @param label its display name
 * @param description one sentence for people on what it covers
 * @param rules words, prefixes ending in {@code *}, or phrases of them; one that occurs in the
 *     heading path of a passage assigns the topic
 */
public record Topic(
    String name, String command, String label, String description, List<String> rules) {
  public Topic {
    rules = List.copyOf(rules);
  }

  /** The label of the topic with that name, if it is configured. */
  public static Optional<String> findLabel(List<Topic> topics, String name) {
    return topics.stream().filter(topic -> topic.name().equals(name)).map(Topic::label).findFirst();
  }
}
