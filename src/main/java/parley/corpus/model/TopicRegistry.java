package parley.corpus.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.config.Topic;

/** The configured topics, against which the topics that articles name are validated. */
public final class TopicRegistry {
  private final List<String> knownNames;

  /** A registry of the configured topics. */
  public TopicRegistry(List<Topic> topics) {
    knownNames = topics.stream().map(Topic::name).toList();
  }

  /** The names as configured, without the unknown ones, of which it warns. */
  public List<String> resolve(List<String> names, int line, DiagnosticCollector diagnostics) {
    Set<String> topics = new LinkedHashSet<>();
    for (String name : names) {
      Optional<String> topic = knownNames.stream().filter(name::equalsIgnoreCase).findFirst();
      topic.ifPresent(topics::add);
      if (topic.isEmpty()) {
        diagnostics.warn(
            line,
            "the topic \"" + name + "\" is not configured",
            knownNames.isEmpty()
                ? "take it out or configure it; no topics are configured"
                : "use one of: " + String.join(", ", knownNames));
      }
    }
    return List.copyOf(topics);
  }
}
