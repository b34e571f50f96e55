package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.answer.Answer.Answered;
import parley.answer.Answer.Certainty;

/** FAQ questions of the articles, asked word for word. */
class FaqAnswerTest extends AnswererFixture {
  @BeforeEach
  void writeFaqArticle() throws Exception {
    close();
    write(
        "elbląg.md",
        """
        # A far town
        ## The town hall
        Four delegates met on 1 May 2001 in the hall of a far town and left again on the same day.

        <!-- asked
        Minsk agreements in Elbląg?
        Minsk agreements
        latest Minsk agreements
        Who is who
        X7
        -->
        """);
    build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Minsk agreements",
        "Minsk agreements in Elbląg?",
        "minsk agreements in elblag",
        "“MINSK AGREEMENTS IN: ELBLĄG!”",
        "Who is who?",
        "x7"
      })
  void theFaqPassageComesFirstAndIsSure(String question) {
    assertThat(first(question)).startsWith("Four delegates met");
    assertThat(answered(question).certainty()).isEqualTo(Certainty.SURE);
  }

  @Test
  void alsoForALatestQuestion() {
    assertThat(first("Latest Minsk agreements")).startsWith("Four delegates");
  }

  @Test
  void otherwiseTheRankingDecides() {
    assertThat(first("The first Minsk agreement")).doesNotStartWith("Four delegates");
  }

  @Test
  void notOutsideOfTheTopic() {
    Question inHistory = new Question("Minsk agreements", Optional.of("history"), 3);

    assertThat(((Answered) answerer.answer(inHistory)).passages())
        .extracting(each -> each.article().id())
        .containsOnly("minsk");
  }

  private String first(String question) {
    return answered(question).passages().getFirst().passage().text();
  }
}
