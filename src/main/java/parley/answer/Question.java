package parley.answer;

import java.util.Optional;

/**
 * What somebody asks.
 *
 * @param text as typed; anything is allowed
 * @param topic name of the topic to stay within; empty asks all passages
 * @param passageLimit how many passages an answer may hold, 1 to {@value #MAX_PASSAGES}
 */
public record Question(String text, Optional<String> topic, int passageLimit) {
  /** The most passages one answer holds. */
  public static final int MAX_PASSAGES = 20;

  public Question {
    if (passageLimit < 1 || passageLimit > MAX_PASSAGES) {
      throw new IllegalArgumentException(
          "an answer holds 1 to " + MAX_PASSAGES + " passages, not " + passageLimit);
    }
  }
}
