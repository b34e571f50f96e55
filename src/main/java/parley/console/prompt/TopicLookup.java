package parley.console.prompt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.config.Topic;
import parley.console.exit.CommandException;
import parley.text.ClosestMatch;

/** Looks up topics by name, for options and prompt commands. */
public final class TopicLookup {
  private final List<Topic> topics;

  public TopicLookup(List<Topic> topics) {
    this.topics = topics;
  }

  /** Finds a topic by name, ignoring case. */
  public Optional<Topic> find(String topicName) {
    return topics.stream()
        .filter(topic -> topic.name().equalsIgnoreCase(topicName.strip()))
        .findFirst();
  }

  /** The error message for an unknown name; suggests the closest one and lists all. */
  public String unknownTopicMessage(String topicName) {
    List<String> names = topics.stream().map(Topic::name).toList();
    return "there is no topic \""
        + topicName
        + "\""
        + ClosestMatch.find(topicName, names)
            .map(name -> "; did you mean " + name + "?")
            .orElse(".")
        + " The topics are: "
        + names.stream().collect(Collectors.joining(", "));
  }

  /** The name of the topic as configured; a usage error if there is none. */
  public String require(String topicName) throws CommandException {
    return find(topicName)
        .map(Topic::name)
        .orElseThrow(() -> CommandException.usageError(unknownTopicMessage(topicName)));
  }
}
