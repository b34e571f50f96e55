package parley.console.prompt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.answer.Question;
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

  /** The name of a topic as configured, or {@link Question#ANY_TOPIC}, ignoring case. */
  public Optional<String> findName(String topicName) {
    return topicName.strip().equalsIgnoreCase(Question.ANY_TOPIC)
        ? Optional.of(Question.ANY_TOPIC)
        : find(topicName).map(Topic::name);
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

  /** The name of the topic as configured, or that of all; a usage error if there is none. */
  public String require(String topicName) throws CommandException {
    return findName(topicName)
        .orElseThrow(() -> CommandException.usageError(unknownTopicMessage(topicName)));
  }
}
