package parley.corpus.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWithoutYearRuleTest {
  private final LintRule rule = new DateWithoutYearRule();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The delegations met on 29 March in Istanbul. | 29 March",
        "They met on March 29. | March 29",
        "They met on the 3rd of March, again in Brest. | 3rd of March",
        "The talks of 14-16 March failed. | 16 March",
        "The talks of 14–16 March failed. | 16 March",
        "A letter of 5 Sept. arrived. | 5 Sept.",
        "In March the talks went on. | In March",
        "The talks ended by mid-April. | mid-April",
        "The talks ended in early May. | early May",
        "Since May the sides have not met. | Since May",
        "Abu Dhabi spoke of progress after the February round. | the February",
        "On 6 May 2,000 people came home. | 6 May",
        "Resolution 2202 was adopted on 17 February. | 17 February",
      })
  void aDateWithoutYearIsReported(String sentence, String date) {
    assertThat(LintFixture.lintText(rule, sentence + " That was in 2022.\n"))
        .containsExactly("5: \"" + date + "\" has no year in its sentence");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The delegations met on 29 March 2022 in Istanbul.",
        "They met on March 29, 2022.",
        "In 2022 the delegations met on 29 March.",
        "The talks went from 14 March to 17 March and on 21 March 2022.",
        "In March 2022 the talks went on.",
        "The text is dated 2022-03-29.",
        "The sides may march in the streets, an august sight.",
        "May was prime minister when talks began.",
        "March first, talk later.",
        "Theresa May said so, and Jan Egeland agreed.",
        "It may 3 times fail.",
        "March 2022 saw talks.",
        "Sides Mar. and Dec. are no dates.",
        "The minister of May's government spoke.",
      })
  void datesWithYearAndOtherWordsAreNotReported(String sentence) {
    assertThat(LintFixture.lintText(rule, sentence + "\n")).isEmpty();
  }

  @Test
  void aSentenceIsReportedOnce() {
    assertThat(LintFixture.lintText(rule, "They met on 3 March and 7 March. And on 9 March.\n"))
        .hasSize(2);
  }

  @Test
  void otherLanguagesAreSkipped() {
    assertThat(
            LintFixture.lintFile(
                rule, "a.md", "---\nlanguage: de\n---\nEin Treffen am 3 September.\n"))
        .isEmpty();
  }
}
