package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecencyIntentTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is the latest?",
        "Newest ceasefire",
        "what happened most recently",
        "When did they last meet?",
        "the last round of talks",
        "Any news?",
        "What's happening with the exchanges?",
        "where do the talks stand",
        "status of the talks",
        "how are the talks going",
        "When is the next round?",
        "where could the next meeting take place"
      })
  void asksForTheLatest(String question) {
    assertThat(RecencyIntent.asksForLatest(question)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Is there a ceasefire right now?",
        "What does Putin say about a truce today?",
        "the current peace plan",
        "how are the negotiations going at the moment",
        "are they still talking",
        "Isn't there a ceasefire yet?",
        "Has mediation brought anything so far?",
        "is the war over",
        "any truce in force atm",
        "who is the british prime minister now"
      })
  void thePresentOfAnOngoingSubjectIsTheLatest(String question) {
    assertThat(RecencyIntent.asksForLatest(question)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who controls the plant right now?",
        "Is the money still frozen?",
        "Have the presidents met so far?"
      })
  void thePresentOfAnotherSubjectIsNot(String question) {
    assertThat(RecencyIntent.asksForLatest(question)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How long did the ceasefire last?",
        "Who met in Minsk?",
        "translatest",
        "at last",
        "Who has the right to leave the talks?",
        "Did Macron still ask for a ceasefire?",
        "Why did the talks go so far away from a ceasefire?",
        "How up to date are you on the talks?",
        "the status of Crimea",
        "Is the treaty of 1994 over?",
        "Is Zelensky president even though his five years are over?",
        "Who backed out at the last minute?",
        "Has the war changed the treaty?",
        "Who could not fly to the next round?",
        "When was the next round after Gomel?"
      })
  void doesNotAskForTheLatest(String question) {
    assertThat(RecencyIntent.asksForLatest(question)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "On 5 March 2026 and 6 March 2026, and 9 May 2024. | 2026-03-06",
        "Announced May 8, 2026; before it June 2025. | 2026-05-08",
        "The 3rd of June 2025 came after Sept. 2024. | 2025-06-03",
        "In November 2025 nothing was signed. | 2025-11-01",
        "31 June 2025 is no day, 29 June 2025 is one. | 2025-06-29",
      })
  void findsTheLatestDateOfAText(String text, LocalDate latest) {
    assertThat(RecencyIntent.latestDate(text)).contains(latest);
  }

  @Test
  void findsNoDateInAYearAloneOrInAWordLikeAMonth() {
    assertThat(RecencyIntent.latestDate("It may 2 or 3 times have happened in 2025, on page 1999."))
        .isEmpty();
  }
}
