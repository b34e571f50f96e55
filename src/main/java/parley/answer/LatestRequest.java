package parley.answer;

import java.util.List;
import java.util.Optional;
import parley.answer.timeline.TimelineRequest;
import parley.answer.timeline.TimelineWording;
import parley.config.Topic;

/** The newest as a person asks for it: of all articles or of one topic. */
public final class LatestRequest {
  private LatestRequest() {}

  /** What a request comes to. */
  public sealed interface Resolution {}

  /**
   * Something to look for.
   *
   * @param topic the topic; empty for all
   */
  public record Resolved(Optional<Topic> topic) implements Resolution {}

  /**
   * Nothing to look for.
   *
   * @param reason one sentence for people, with an example
   */
  public record Refused(String reason) implements Resolution {}

  /**
   * Understands a request.
   *
   * @param typed name, command or label of a topic, as typed; {@code any} for all
   */
  public static Resolution resolve(Optional<String> typed, List<Topic> topics) {
    Optional<String> name =
        typed.filter(text -> !text.isBlank() && !TimelineRequest.isAnyTopic(text));
    Optional<Topic> topic = name.flatMap(text -> TimelineRequest.findTopic(topics, text));
    return name.isPresent() && topic.isEmpty()
        ? new Refused(TimelineWording.noTopic(name.get(), topics))
        : new Resolved(topic);
  }
}
