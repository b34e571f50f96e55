package parley.console.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import parley.answer.Question;
import parley.config.Topic;
import parley.console.prompt.TopicLookup;

/** What a line of a batch holds. */
sealed interface BatchQuestion {
  /** A question. */
  record Asked(Question question) implements BatchQuestion {}

  /** Something else. */
  record Faulty(String error) implements BatchQuestion {}

  /**
   * Reads lines.
   *
   * @param topics the topics there are
   * @param topic the topic of questions that name none
   * @param passages the most passages of an answer
   */
  record Reader(TopicLookup topics, Optional<String> topic, int passages) {
    private static final ObjectReader JSON =
        JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    /** Reads a line that is a JSON object with {@code q}, or plain text. */
    BatchQuestion read(String line) {
      Optional<JsonNode> object = object(line);
      if (object.isEmpty()) {
        return new Asked(new Question(line, topic, passages));
      }
      JsonNode text = object.get().path("q");
      if (!text.isTextual()) {
        return new Faulty("expected a JSON object with the question as text in \"q\"");
      }
      JsonNode named = object.get().path("topic");
      if (named.isMissingNode() || named.isNull()) {
        return new Asked(new Question(text.textValue(), topic, passages));
      }
      if (!named.isTextual()) {
        return new Faulty("expected the name of a topic as text in \"topic\"");
      }
      Optional<Topic> known = topics.find(named.textValue());
      return known.isPresent()
          ? new Asked(new Question(text.textValue(), known.map(Topic::name), passages))
          : new Faulty(topics.unknown(named.textValue()));
    }

    /** The line as a JSON object; empty for anything else, which is then taken as it stands. */
    private static Optional<JsonNode> object(String line) {
      if (!line.stripLeading().startsWith("{")) {
        return Optional.empty();
      }
      try {
        return Optional.of(JSON.<JsonNode>readValue(line)).filter(JsonNode::isObject);
      } catch (JsonProcessingException e) {
        return Optional.empty();
      }
    }
  }
}
