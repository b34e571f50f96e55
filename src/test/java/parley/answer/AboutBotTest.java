package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.answer.Answer.AboutBot;
import parley.answer.Answer.Answered;

/** What is not asked of the articles, and what only looks like it. */
class AboutBotTest extends AnswererFixture {
  @ParameterizedTest
  @ValueSource(
      strings = {"hello", "thanks!", "help", "who are you?", "source?", "lol", "1", "👍", "helllo"})
  void smallTalkHasNoPassage(String typed) {
    Answer answer = ask(typed);

    assertThat(answer).isInstanceOf(AboutBot.class);
    assertThat(answer.didYouMean()).isEmpty();
    assertThat(answer.relatedQuestions()).isEmpty();
  }

  @Test
  void inATopicToo() {
    assertThat(answerer.answer(new Question("thank you", Optional.of("history"), 3)))
        .isInstanceOf(AboutBot.class);
  }

  @Test
  void misspelledSmallTalkIsRecognizedWhereTheArticlesHaveNoneOfItsWords() throws Exception {
    assertThat(ask("thansk")).isInstanceOf(AboutBot.class);
    close();
    write("thansk.md", "# The town\nThansk is a town at the river, and it has a bridge.\n");
    build();

    assertThat(ask("thansk")).isInstanceOf(Answered.class);
  }

  @Test
  void aNumberOfTheArticlesIsAQuestion() {
    assertThat(ask("2015")).isInstanceOf(Answered.class);
    assertThat(ask("98765")).isInstanceOf(AboutBot.class);
  }

  @Test
  void aQuestionOfTheCorpusIsAnsweredThoughItLooksLikeSmallTalk() throws Exception {
    close();
    write(
        "help.md",
        """
        ---
        title: The help desk
        examples: ["Who are you?"]
        ---
        We are the help desk of the harbour, and we answer from nine to five.
        """);
    build();

    assertThat(ask("who are you")).isInstanceOf(Answered.class);
    assertThat(ask("what can you do")).isInstanceOf(AboutBot.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello, when was Minsk II signed?",
        "hi when was Minsk II signed? thanks!",
        "Hey Parley: when was Minsk II signed?",
      })
  void aQuestionWithAGreetingIsAnsweredAsTheQuestionItIs(String typed) {
    Answered greeted = answered(typed);
    Answered plain = answered("When was Minsk II signed?");

    assertThat(greeted.question().text()).isEqualTo(typed);
    assertThat(greeted.certainty()).isEqualTo(plain.certainty());
    assertThat(greeted.didYouMean()).isEqualTo(plain.didYouMean());
    assertThat(greeted.passages())
        .extracting(each -> each.passage().id())
        .isEqualTo(plain.passages().stream().map(each -> each.passage().id()).toList());
  }

  @Test
  void aCompletedQuestionIsAnsweredInOnePiece() {
    assertThat(answered("Minsk II: when was it signed?").passages())
        .extracting(each -> each.passage().id())
        .isEqualTo(
            answered("when was Minsk II signed?").passages().stream()
                .map(each -> each.passage().id())
                .toList());
    assertThat(
            answerer
                .cite(
                    answered("Minsk II: when was it signed?").passages().getFirst().passage().id(),
                    "Minsk II: when was it signed?")
                .orElseThrow()
                .answerSentences())
        .isNotEmpty();
  }

  @Test
  void aHeadingThatPointsBackIsStillFoundByItsName() {
    assertThat(
            answered("The Minsk agreements: What became of it")
                .passages()
                .getFirst()
                .passage()
                .headingPath())
        .containsExactly("What became of it");
  }

  @Test
  void smallTalkIsPredictedToHaveNoAnswer() {
    assertThat(
            answerer
                .predictAnswerability(new Question("hello", Optional.empty(), 3), Set.of())
                .isAnswerable())
        .isFalse();
  }
}
