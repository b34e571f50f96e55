package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.search.query.AnalyzedQuery;

class QuestionIntentTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who signed it?",
        "who signed it",
        "whats the peace formula",
        "In which city did they meet",
        "is there a truce",
        "Didn't they meet in Minsk",
        "\"Has it been signed\"",
        "tell me how it ended",
        "the talks in Minsk, then?"
      })
  void isAQuestion(String question) {
    assertThat(detect(question).isStatement()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "minsk ii special status",
        "Ukraine gave up its weapons",
        "the talks that did not happen",
        "whatever whereas somehow"
      })
  void isAStatement(String question) {
    assertThat(detect(question).isStatement()).isTrue();
  }

  private static QuestionIntent detect(String question) {
    return QuestionIntent.detect(AnalyzedQuery.of(question, List.of(), 1));
  }
}
