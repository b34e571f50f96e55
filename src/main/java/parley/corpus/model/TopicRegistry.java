package parley.corpus.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.config.Topic;

/** The topics of the configuration, against which those that an article names are checked. */
public final class TopicRegistry {
  private final List<String> known;

  public TopicRegistry(List<Topic> topics) {
    known = topics.stream().map(Topic::name).toList();
  }

  /** The names as configured; warns of every one that is not. */
  public List<String> check(List<String> written, int line, DiagnosticCollector problems) {
    Set<String> topics = new LinkedHashSet<>();
    for (String name : written) {
      Optional<String> topic = known.stream().filter(name::equalsIgnoreCase).findFirst();
      topic.ifPresent(topics::add);
      if (topic.isEmpty()) {
        problems.warn(
            line,
            "the topic \"" + name + "\" is not configured",
            known.isEmpty()
                ? "take it out or configure it; no topics are configured"
                : "use one of: " + String.join(", ", known));
      }
    }
    return List.copyOf(topics);
  }
}
