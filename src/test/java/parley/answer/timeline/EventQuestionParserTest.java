package parley.answer.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.answer.timeline.EventQuestion.Form;
import parley.corpus.model.EventKind;

class EventQuestionParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "how many rounds in 2025 | PRECISE | ROUND | in 2025 | ''",
        "How many rounds of talks were there in 2025? | PRECISE | ROUND | in 2025 | ''",
        "how many talks were held in istanbul | PRECISE | ROUND | '' | istanbul",
        "HOW MANY PRISONER SWAPS since 2024??? | PRECISE | EXCHANGE | since 2024 | ''",
        "number of ceasefires before 2025 | PRECISE | TRUCE | until 2024 | ''",
        "pls count the phone calls in May 2025 | PRECISE | CALL | in May 2025 | ''",
        "list the rounds | LIST | ROUND | '' | ''",
        "list all rounds of talks | LIST | ROUND | '' | ''",
        "can you please list the summits of 2026? | LIST | SUMMIT | in 2026 | ''",
        "which agreements were signed in the year 2015 | LIST | AGREEMENT | in 2015 | ''",
        "show me every vote between 2022 and 2024 | LIST | VOTE | from 2022 to 2024 | ''",
        "list the agreements on grain | LIST | AGREEMENT | '' | grain",
        "what were the proposals in 2026 | LIST | PROPOSAL | in 2026 | ''",
        "list the events of 2014 | LIST | - | in 2014 | ''",
        "rounds in 2025 | PRECISE | ROUND | in 2025 | ''",
        "where were the talks held in 2025? | PRECISE | ROUND | in 2025 | ''",
        "when were the rounds in Istanbul | PRECISE | ROUND | '' | istanbul",
        "timeline | TIMELINE | - | '' | ''",
        "Timeline of the peace talks, please | TIMELINE | - | '' | ''",
        "chronology of the talks between Russia and Ukraine | TIMELINE | - | '' | ''",
        "timeline from 2022 | TIMELINE | - | since 2022 | ''",
        "timeline of the grain deal | TIMELINE | - | '' | grain deal",
        "timeline of prisoner exchanges | TIMELINE | EXCHANGE | '' | ''",
        "what happened in March 2022 | WHAT_HAPPENED | - | in March 2022 | ''",
        "What's happened on 29.3.2022? | WHAT_HAPPENED | - | on 29 March 2022 | ''",
        "what took place in Geneva in 2025 | WHAT_HAPPENED | - | in 2025 | geneva"
      })
  void understandsQuestionsForListsAndCounts(
      String question, Form form, EventKind kind, String range, String rest) {
    EventQuestion asked = EventQuestionParser.parse(question).orElseThrow();

    assertThat(asked.form()).isEqualTo(form);
    assertThat(asked.filter().kind()).isEqualTo(Optional.ofNullable(kind));
    assertThat(asked.filter().range().describe()).isEqualTo(range);
    assertThat(String.join(" ", asked.rest())).isEqualTo(rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "???",
        "who hosted the rounds in 2025",
        "were all the truces of 2025 kept",
        "why did the rounds of 2025 fail",
        "what happened",
        "what happened in Istanbul",
        "what happened on 31 June 2022",
        "how many rounds in 2022 in 2025 in 2026",
        "how many days did the truces last",
        "how many people were exchanged in 2025",
        "how many states were at the summit in 2024",
        "what were the results of the talks",
        "where are the talks now",
        "name the mediators of the talks",
        "the round in 2025",
        "talks 2025",
        "istanbul talks 2025",
        "list all mediators",
        "list of pokemon types",
        "list the ten points of the peace formula",
        "did not sign"
      })
  void leavesOtherQuestionsToThePassages(String question) {
    assertThat(EventQuestionParser.parse(question)).isEmpty();
  }

  @Test
  void keepsWordsItDoesNotUnderstand() {
    assertThat(EventQuestionParser.parse("how many rounds were not in Istanbul").orElseThrow())
        .returns(List.of("not", "istanbul"), EventQuestion::rest)
        .returns(Form.PRECISE, EventQuestion::form);
  }

  @Test
  void saysWhereADayMayBeAnother() {
    assertThat(EventQuestionParser.parse("what happened on 12/02/2015").orElseThrow())
        .returns(true, EventQuestion::isAmbiguous);
    assertThat(EventQuestionParser.parse("what happened on 13/02/2015").orElseThrow())
        .returns(false, EventQuestion::isAmbiguous);
  }
}
