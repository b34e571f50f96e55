package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.answer.Answer.Answered;
import parley.answer.Answer.Certainty;
import parley.answer.Answer.NotCovered;

/** A suggested question is answered by the article that suggests it. */
class SuggestedQuestionTest extends AnswererFixture {
  @BeforeEach
  void writeSuggestingArticle() throws Exception {
    close();
    write(
        "town.md",
        """
        ---
        title: A far town
        topics: [history]
        aliases: [Elbląg, Breed of horses, second Minsk agreement]
        examples: ["What was agreed in Minsk?", "What is it about?"]
        events:
          - { date: 2001-05-01, title: A bridge is built }
        ---
        Four delegates met on 1 May 2001 in the hall of a far town and left again on the same day.

        ## The second agreement
        Bread was baked in the morning, and in the evening the hall was swept by two of the guards.

        ## After the fair
        Minsk was named once in the speech of the mayor, and then the band began to play a dance.
        """);
    build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A far town",
        "Elbląg",
        "elblag?",
        "Breed of horses",
        "second Minsk agreement",
        "What was agreed in Minsk?",
        "A bridge is built",
        "A far town: The second agreement",
        "a far town, the second agre…",
      })
  void isAnsweredConfidentlyByItsArticle(String question) {
    Answered answered = answered(question);

    assertThat(answered.certainty()).isEqualTo(Certainty.SURE);
    assertThat(answered.passages().getFirst().article().id()).isEqualTo("town");
  }

  @Test
  void theArticlesBestPassageIsTheFirst() {
    assertThat(first("What was agreed in Minsk?")).startsWith("Minsk was named once");
  }

  @Test
  void fallsBackToTheFirstPassage() {
    assertThat(first("Elbląg")).startsWith("Four delegates met");
  }

  @Test
  void aHeadingIsAnsweredByItsSection() {
    assertThat(first("A far town: The second agreement")).startsWith("Bread was baked");
    assertThat(first("The Minsk agreements: The second agreement")).startsWith("Fighting went on");
  }

  @Test
  void evenWithoutQueryTerms() {
    assertThat(first("What is it about?")).startsWith("Four delegates met");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 50_000})
  void howeverLongItIs(int letters) throws Exception {
    close();
    String heading = "A " + "very ".repeat(letters / 5) + "long way";
    write(
        "long.md", "# The road\n## " + heading + "\nBread was baked in the morning of that day.\n");
    build();

    assertThat(first("The road: " + heading)).startsWith("Bread was baked");
  }

  @Test
  void theOthersFollow() {
    assertThat(answered("second Minsk agreement").passages())
        .extracting(each -> each.article().id())
        .contains("minsk");
  }

  @Test
  void notOutsideOfTheTopic() {
    assertThat(answerer.answer(new Question("Elbląg", Optional.of("outlook"), 3)))
        .isInstanceOf(NotCovered.class);
  }

  @Test
  void otherwiseTheRankingDecides() {
    assertThat(first("When was the second agreement of Minsk signed?"))
        .startsWith("Fighting went on");
  }

  private String first(String question) {
    return answered(question).passages().getFirst().passage().text();
  }
}
