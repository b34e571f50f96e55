package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
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
  void isAsked(String question) {
    assertThat(sought(question).statement()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "minsk ii special status",
        "Ukraine gave up its weapons",
        "the talks that did not happen",
        "whatever whereas somehow"
      })
  void isNamedOrClaimed(String question) {
    assertThat(sought(question).statement()).isTrue();
  }

  private static QuestionIntent sought(String question) {
    return QuestionIntent.by(
        new AnalyzedQuery(question, List.of(), 1, Optional.empty(), Optional.empty()));
  }
}
