package parley.answer;

import java.util.Optional;
import java.util.function.Function;
import parley.answer.conversation.FollowUpQuestion;
import parley.answer.conversation.PreviousQuestion;

/**
 * Answers questions that may go on from the one before. Where the completed question is refused,
 * the question as typed counts: it may not have gone on from anything.
 *
 * @param answerer answers a single question
 */
public record FollowUpAnswers(Function<Question, Answer> answerer) {
  /**
   * Answers a question, completed from the one before if it goes on from it.
   *
   * @param typed the question as typed
   * @param previous what it may go on from
   * @return the answer; its question tells which of the two was answered
   */
  public Answer answer(Question typed, Optional<PreviousQuestion> previous) {
    Optional<String> completed =
        previous.flatMap(before -> FollowUpQuestion.complete(typed.text(), before));
    if (completed.isEmpty()) {
      return answerer.apply(typed);
    }
    Answer answer =
        answerer.apply(new Question(completed.get(), typed.topic(), typed.passageLimit()));
    if (!answer.isRefusal()) {
      return answer;
    }
    Answer alone = answerer.apply(typed);
    // "Nothing to look for" is no reply to somebody who went on from something.
    return alone instanceof Answer.Unclear ? answer : alone;
  }
}
