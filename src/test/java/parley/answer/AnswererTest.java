package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.answer.Answer.Answered;
import parley.answer.Answer.Certainty;
import parley.answer.Answer.NotCovered;
import parley.answer.Answer.Unclear;
import parley.search.index.Suggestion;

class AnswererTest extends AnswererFixture {
  private static final String SURE_QUESTION =
      "When was Minsk II signed after sixteen hours of talks between four leaders?";

  @Test
  void isSureWhereThePassageCoversTheQuestion() {
    assertThat(answered(SURE_QUESTION).certainty()).isEqualTo(Certainty.SURE);
  }

  @Test
  void isNotSureWhereTheMarkedSentenceIsNotOfTheKindAskedFor() {
    assertThat(
            answered("Why were heavy weapons drawn back from the line of contact in two weeks?")
                .certainty())
        .isEqualTo(Certainty.CLOSEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"How long should I boil an egg?", "Who won the cup final of 2018?", "Hamlet"})
  void refusesWhatItDoesNotCover(String question) {
    Answer answer = ask(question);

    assertThat(answer).isInstanceOf(NotCovered.class);
    assertThat(answer.relatedQuestions()).hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "?", "what is it"})
  void isUnclearWithoutQueryTerms(String question) {
    assertThat(ask(question)).isInstanceOf(Unclear.class);
    assertThat(ask(question).relatedQuestions()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "When was Minsk II signed?",
        "Minsk",
        "Which football club won the cup?",
        "what is it",
        "",
      })
  void thePredictionAgreesWithTheAnswer(String question) {
    assertThat(
            answerer
                .predictAnswerability(new Question(question, Optional.empty(), 3), Set.of())
                .isAnswerable())
        .isEqualTo(ask(question) instanceof Answered);
  }

  @Test
  void coversASingleWordHoweverCommon() {
    assertThat(ask("Minsk")).isInstanceOf(Answered.class);
  }

  @Test
  void correctsMisspelledTerms() {
    Answered answer = answered("Who serched ships near Istambul?");

    assertThat(answer.didYouMean()).contains("Who searched ships near Istanbul?");
    assertThat(answer.passages().getFirst().article().id()).isEqualTo("grain");
  }

  @Test
  void staysWithinTheTopic() {
    Answer answer = answerer.answer(new Question("searched ships", Optional.of("history"), 3));

    assertThat(answer).isInstanceOf(NotCovered.class);
  }

  @Test
  void ignoresExcludedArticles() {
    Question question = new Question("When was Minsk II signed?", Optional.empty(), 1);

    Answered answer = (Answered) answerer.answer(question, Set.of("minsk"));

    assertThat(answer.passages().getFirst().article().id()).isEqualTo("copy");
  }

  @Test
  void doesNotRelateAQuestionToItself() {
    assertThat(answered("When was Minsk II signed?").relatedQuestions())
        .extracting(Suggestion::question)
        .doesNotContain("When was Minsk II signed?")
        .isNotEmpty();
  }
}
