package parley.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.config.Topic;
import parley.text.ClosestMatch;

/** Finds topics by what somebody types. */
final class TopicNames {
  private final List<Topic> topics;

  TopicNames(List<Topic> topics) {
    this.topics = topics;
  }

  /** The topic of this name; upper and lower case are one. */
  Optional<Topic> find(String typed) {
    return topics.stream()
        .filter(topic -> topic.name().equalsIgnoreCase(typed.strip()))
        .findFirst();
  }

  /** What to say where there is no topic of this name. */
  String unknown(String typed) {
    List<String> names = topics.stream().map(Topic::name).toList();
    return "there is no topic \""
        + typed
        + "\""
        + ClosestMatch.to(typed, names).map(name -> "; did you mean " + name + "?").orElse(".")
        + " The topics are: "
        + names.stream().collect(Collectors.joining(", "));
  }

  /** The name of the topic somebody typed. */
  String require(String typed) throws Stop {
    return find(typed).map(Topic::name).orElseThrow(() -> Stop.wrongUse(unknown(typed)));
  }
}
