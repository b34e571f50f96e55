package parley.console.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import parley.answer.Question;
import parley.console.prompt.TopicLookup;

/** A parsed line of a batch. */
sealed interface BatchQuestion {
  /** The line is a question. */
  record Valid(Question question) implements BatchQuestion {}

  /** The line is no question; the error tells what is expected. */
  record Invalid(String error) implements BatchQuestion {}

  /**
   * Parses lines.
   *
   * @param topics the configured topics
   * @param topic default topic of questions that name none
   * @param passageLimit maximum number of passages of an answer
   */
  record Parser(TopicLookup topics, Optional<String> topic, int passageLimit) {
    private static final ObjectReader JSON =
        JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    /** Parses a JSON object with {@code q}, or plain text. */
    BatchQuestion parse(String line) {
      Optional<JsonNode> object = parseObject(line);
      if (object.isEmpty()) {
        return new Valid(new Question(line, topic, passageLimit));
      }
      JsonNode text = object.get().path("q");
      if (!text.isTextual()) {
        return new Invalid("expected a JSON object with the question as text in \"q\"");
      }
      JsonNode topicNode = object.get().path("topic");
      if (topicNode.isMissingNode() || topicNode.isNull()) {
        return new Valid(new Question(text.textValue(), topic, passageLimit));
      }
      if (!topicNode.isTextual()) {
        return new Invalid("expected the name of a topic as text in \"topic\"");
      }
      Optional<String> knownTopic = topics.findName(topicNode.textValue());
      return knownTopic.isPresent()
          ? new Valid(new Question(text.textValue(), knownTopic, passageLimit))
          : new Invalid(topics.unknownTopicMessage(topicNode.textValue()));
    }

    /** The line as a JSON object; empty for anything else, which counts as plain text. */
    private static Optional<JsonNode> parseObject(String line) {
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
