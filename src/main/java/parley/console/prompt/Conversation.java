package parley.console.prompt;

import java.util.Optional;
import java.util.regex.Pattern;
import parley.answer.Answer;
import parley.answer.conversation.FollowUpQuestion;
import parley.answer.conversation.PreviousQuestion;
import parley.config.Topic;

/** What was asked last in a prompt, which a follow-up is completed from; gone when it ends. */
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

  /** A follow-up with what it goes on from; empty for a question that stands on its own. */
  Optional<String> complete(String typed) {
    return previousQuestion.flatMap(previous -> FollowUpQuestion.complete(typed, previous));
  }

  /** Small talk leaves what was asked before as it is. */
  void remember(Answer answer, Optional<Topic> topic) {
    if (answer instanceof Answer.AboutBot) {
      return;
    }
    String asked = answer.question().text();
    Optional<String> topicLabel = topic.map(Topic::label);
    previousQuestion =
        Optional.of(
            answer instanceof Answer.Answered answered
                ? answered.passages().getFirst().toPreviousQuestion(asked, topicLabel)
                : new PreviousQuestion(asked, Optional.empty(), Optional.empty(), topicLabel));
  }
}
