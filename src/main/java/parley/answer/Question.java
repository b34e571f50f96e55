package parley.answer;

import java.util.Optional;

/**
 * A question as asked.
 *
 * @param text as typed; any text is allowed
 * @param topic name of the topic to search; empty for all, as is {@value #ANY_TOPIC}
 * @param passageLimit limit of passages in the answer, 1 to {@value #MAX_PASSAGES}
 */
public record Question(String text, Optional<String> topic, int passageLimit) {
  /** The highest passage limit. */
  public static final int MAX_PASSAGES = 20;

  /** Names all topics where one may be named. */
  public static final String ANY_TOPIC = "any";

  public Question {
    topic = topic.filter(name -> !name.strip().equalsIgnoreCase(ANY_TOPIC));
    if (passageLimit < 1 || passageLimit > MAX_PASSAGES) {
      throw new IllegalArgumentException(
          "an answer holds 1 to " + MAX_PASSAGES + " passages, not " + passageLimit);
    }
  }
}
