package parley.answer;

import java.util.Optional;

/**
 * A question as asked.
 *
 * @param text as typed; any text is allowed
 * @param topic name of the topic to search; empty for all
 * @param passageLimit limit of passages in the answer, 1 to {@value #MAX_PASSAGES}
 */
public record Question(String text, Optional<String> topic, int passageLimit) {
  /** The highest passage limit. */
  public static final int MAX_PASSAGES = 20;

  public Question {
    if (passageLimit < 1 || passageLimit > MAX_PASSAGES) {
      throw new IllegalArgumentException(
          "an answer holds 1 to " + MAX_PASSAGES + " passages, not " + passageLimit);
    }
  }
}
