package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.answer.conversation.PreviousQuestion;
import parley.answer.conversation.SmallTalk;

class FollowUpAnswersTest {
  private static final String COMPLETED = "Minsk II: and who signed it?";
  private static final String TYPED = "and who signed it?";

  private static final SmallTalk.Reply REPLY =
      new SmallTalk.Reply("greeting", "Hello.", SmallTalk.Pointer.HELP);

  private final List<Question> asked = new ArrayList<>();

  @Test
  void aCompletedQuestionThatIsNotRefusedIsTheAnswer() {
    assertThat(answer(TYPED, Set.of(), Set.of()).question().text()).isEqualTo(COMPLETED);
    assertThat(asked).extracting(Question::text).containsExactly(COMPLETED);
  }

  @Test
  void oneThatIsRefusedFallsBackToTheQuestionAsTyped() {
    assertThat(answer(TYPED, Set.of(COMPLETED), Set.of()).question().text()).isEqualTo(TYPED);
    assertThat(answer(TYPED, Set.of(COMPLETED, TYPED), Set.of()).question().text())
        .isEqualTo(TYPED);
    assertThat(answer(TYPED, Set.of(), Set.of(COMPLETED)).question().text()).isEqualTo(TYPED);
  }

  @Test
  void oneThatSaysNothingByItselfIsRefusedAsCompleted() {
    assertThat(answer(TYPED, Set.of(COMPLETED), Set.of(TYPED)).question().text())
        .isEqualTo(COMPLETED);
  }

  @Test
  void keepsTopicAndLimit() {
    answer(TYPED, Set.of(COMPLETED), Set.of());

    assertThat(asked)
        .allSatisfy(question -> {
          assertThat(question.topic()).contains("history");
          assertThat(question.passageLimit()).isEqualTo(2);
        })
        .hasSize(2);
  }

  @Test
  void aQuestionThatStandsAloneIsAskedOnce() {
    answer("Who met in Istanbul?", Set.of("Who met in Istanbul?"), Set.of());

    assertThat(asked).extracting(Question::text).containsExactly("Who met in Istanbul?");
  }

  private Answer answer(String typed, Set<String> notCovered, Set<String> unclear) {
    return new FollowUpAnswers(
            question -> {
              asked.add(question);
              return notCovered.contains(question.text())
                  ? new Answer.NotCovered(
                      question, Optional.empty(), List.of(), "lexical", Duration.ZERO)
                  : unclear.contains(question.text())
                      ? new Answer.Unclear(
                          question, Optional.empty(), List.of(), "lexical", Duration.ZERO)
                      : new Answer.AboutBot(question, REPLY, "lexical", Duration.ZERO);
            })
        .answer(
            new Question(typed, Optional.of("history"), 2),
            Optional.of(PreviousQuestion.of("When was Minsk II agreed?")));
  }
}
