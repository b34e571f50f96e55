package parley.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.text.PartialDate;

class QuestionConditionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What was agreed on 12 February 2015? | 12 February 2015",
        "Who led the delegation in 2022? | 2022",
        "In 2022, what happened in March? | March 2022",
        "What happened in March? | March",
      })
  void demandsTheTimeThatIsNamed(String question, String expected) {
    assertThat(QuestionConditions.parse(question).dates())
        .singleElement()
        .satisfies(
            each -> assertThat(each).extracting(PartialDate::format).containsExactly(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What has happened since 2022?",
        "What was said before March 2022?",
        "Who met until the end of 2025?",
        "What is Minsk II?",
        "Who may sign?",
      })
  void demandsNoTimeOfAnOpenPeriod(String question) {
    assertThat(QuestionConditions.parse(question).dates()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "When was the second round? | 2",
        "What was agreed in round two? | 2",
        "What does Minsk II require? | 2",
        "minsk 2 date | 2",
        "When was the first Minsk agreement signed? | 1",
      })
  void demandsTheNumberThatIsNamed(String question, int number) {
    assertThat(QuestionConditions.parse(question).numberedThings())
        .singleElement()
        .satisfies(thing -> assertThat(thing.number()).isEqualTo(number));
  }

  @ParameterizedTest
  @CsvSource({
    "Who did not sign?, 1",
    "Who refused to sign?, 1",
    "Who never did not sign?, 2",
    "Who signed?, 0",
    "Why is Crimea notable?, 0"
  })
  void countsNegations(String question, int negations) {
    assertThat(QuestionConditions.parse(question).negations()).isEqualTo(negations);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What was agreed on 31 June 2022?",
        "What was agreed on 12/02/2015?",
        "What happened in 1066?",
        "What happened in 9999?",
        "first second third",
        "the first and the second",
      })
  void isInDoubtWhereNothingCanSurelyAnswer(String question) {
    assertThat(QuestionConditions.parse(question).isDoubtful()).isTrue();
  }

  @Test
  void isNotInDoubtOfWhatIsCertain() {
    assertThat(QuestionConditions.parse("first round").isDoubtful()).isFalse();
    assertThat(QuestionConditions.parse("12 February 2015").isDoubtful()).isFalse();
    assertThat(QuestionConditions.parse("12 February 2015", "12/02/2015").isDoubtful()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What happened in October 2026? | true",
        "What will happen in 2027? | true",
        "What happened after 1 December 2026? | true",
        "What happened in 2026? | false",
        "What happened before 2030? | false",
        "What happened in October? | false",
        "Compare 2022 and 2027. | false",
      })
  void knowsWhatIsAboutALaterTime(String question, boolean isLater) {
    assertThat(QuestionConditions.parse(question).isAboutTimeAfter(LocalDate.of(2026, 6, 29)))
        .isEqualTo(isLater);
  }
}
