package parley.console.prompt;

import java.util.Optional;
import java.util.regex.Pattern;
import parley.answer.Answer;
import parley.answer.conversation.PreviousQuestion;
import parley.config.Topic;

/** What was answered last in a prompt, which a follow-up is completed from; gone when it ends. */
final class Conversation {
  /** Other ways to type the command {@code more}. */
  private static final Pattern MORE =
      Pattern.compile(
          "(?i)(please |pls )?(tell me |show me |give me )?(some )?more( please| pls)?[.!?]*"
              + "|go on|continue|next( one| please)?");

  private Optional<PreviousQuestion> previousQuestion = Optional.empty();

  static boolean asksForMore(String line) {
    return MORE.matcher(line).matches();
  }

  /** What a question may go on from; empty before the first answer. */
  Optional<PreviousQuestion> previousQuestion() {
    return previousQuestion;
  }

  /**
   * Small talk and refusals leave what was asked before as it is: there is nothing to go on from.
   */
  void remember(Answer answer, Optional<Topic> topic) {
    if (answer instanceof Answer.Answered answered) {
      previousQuestion =
          Optional.of(
              answered
                  .passages()
                  .getFirst()
                  .toPreviousQuestion(answered.question().text(), topic.map(Topic::label)));
    }
  }
}
