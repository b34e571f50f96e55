package parley.corpus;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.config.Topic;

/** The topics of the configuration, against which those that an article names are checked. */
final class TopicNames {
  private final List<String> known;

  TopicNames(List<Topic> topics) {
    known = topics.stream().map(Topic::name).toList();
  }

  /** The names as configured; warns of every one that is not. */
  List<String> check(List<String> written, int line, Problems problems) {
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
