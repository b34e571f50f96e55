package parley;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.testing.CommittedArticles.marked;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.answer.Answer.Answered;
import parley.answer.Answer.Certainty;
import parley.answer.AnswerWording;
import parley.answer.Question;
import parley.library.KnowledgeBase;
import parley.testing.CommittedArticles;

/** What people typed who met the bot first, asked of the committed articles by words alone. */
class SureAnswerTest {
  private static @TempDir Path state;
  private static KnowledgeBase knowledgeBase;

  @BeforeAll
  static void open() throws Exception {
    knowledgeBase = CommittedArticles.open(state);
  }

  @AfterAll
  static void close() {
    knowledgeBase.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "who is the president of ukraine | Volodymyr Zelenskyy is the president of Ukraine",
        "who is medinsky | Vladimir Medinsky is an aide",
        "who is steve witkoff | Steve Witkoff is Donald Trump's envoy",
        "who is hakan fidan | Hakan Fidan is the foreign minister",
        "what is nato | NATO",
        "what is the donbas | The Donbas is",
        "what is a ceasefire | ceasefire",
      })
  void whoIsAndWhatIsGetOneDefiningSentence(String question, String marked) {
    Answered answer = ask(question);

    assertThat(marked(answer.passages().getFirst())).contains(marked);
    assertThat(answer.passages().getFirst().passage().articleId())
        .isIn("who-is-who", "terms-and-places");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "who is the legitimate president of ukraine by moscow",
        "who is the legitimacy of ukraine's president",
      })
  void aClaimIsNeverSureForWhoIs(String question) {
    Answered answer = ask(question);

    assertThat(
            answer.certainty() == Certainty.SURE
                && marked(answer.passages().getFirst()).contains("Vladimir Putin said"))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"is there a ceasefire right now", "latest news on the talks", "is the war over"})
  void ofThePresentTheAgeOfTheNewestIsSaidFirst(String question) {
    Answered answer = ask(question);

    assertThat(AnswerWording.ageOfNewest(question, answer.passages(), LocalDate.of(2026, 11, 29)))
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Where did the delegations meet in March 2022 in Istanbul? | Dolmabahçe",
      })
  void keywordsAndPlacesAreAnsweredByTheirKind(String question, String marked) {
    assertThat(marked(ask(question).passages().getFirst())).contains(marked);
  }

  @Test
  void aComparisonMarksTwoSentences() {
    Answered answer = ask("what is the difference between Minsk I and Minsk II");

    assertThat(answer.passages().getFirst().answerSentences().size()).isGreaterThanOrEqualTo(2);
  }

  private static Answered ask(String question) {
    return (Answered) knowledgeBase.ask(new Question(question, Optional.empty(), 3));
  }
}
