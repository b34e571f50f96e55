package parley.console.prompt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.config.Topic;
import parley.console.exit.CommandException;
import parley.text.ClosestMatch;

/** Finds topics by what somebody types. */
public final class TopicLookup {
  private final List<Topic> topics;

  public TopicLookup(List<Topic> topics) {
    this.topics = topics;
  }

  /** The topic of this name; upper and lower case are one. */
  public Optional<Topic> find(String typed) {
    return topics.stream()
        .filter(topic -> topic.name().equalsIgnoreCase(typed.strip()))
        .findFirst();
  }

  /** What to say where there is no topic of this name. */
  public String unknownTopicMessage(String typed) {
    List<String> names = topics.stream().map(Topic::name).toList();
    return "there is no topic \""
        + typed
        + "\""
        + ClosestMatch.find(typed, names).map(name -> "; did you mean " + name + "?").orElse(".")
        + " The topics are: "
        + names.stream().collect(Collectors.joining(", "));
  }

  /** The name of the topic somebody typed. */
  public String require(String typed) throws CommandException {
    return find(typed)
        .map(Topic::name)
        .orElseThrow(() -> CommandException.usageError(unknownTopicMessage(typed)));
  }
}
