package parley.corpus.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnclearReferenceRuleTest {
  private final LintRule rule = new UnclearReferenceRule();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He met the delegation in Istanbul. | He met",
        "They agreed on corridors. | They agreed",
        "They’re still talking. | They’re still",
        "It was signed in Minsk. | It was",
        "It was founded to monitor the ceasefire. | It was",
        "This paper lists four points. | This paper",
        "This ended the talks. | This ended",
        "These points were disputed. | These points",
        "Those points were disputed. | Those points",
        "That meeting ended early. | That meeting",
        "His aide spoke of progress. | His aide",
        "Their talks went on. | Their talks",
        "There, the delegations met again. | There, the",
        "Here the sides differ. | Here the",
        "There the delegations met again. | There the",
      })
  void aBackReferenceIsReported(String text, String beginning) {
    assertThat(LintFixture.lintText(rule, text + " More of it.\n"))
        .containsExactly(
            "5: the paragraph begins with \"" + beginning + "\", which points at text before it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There was no ceasefire.",
        "There's no ceasefire.",
        "There have been three rounds.",
        "Here are the points of the plan.",
        "It is unclear whether the talks go on.",
        "It's crucial to stay informed.",
        "It was agreed in Minsk that weapons be withdrawn.",
        "It was Türkiye that hosted the talks.",
        "It was not until July that the sides met.",
        "It took three years to meet again.",
        "Those who mediate speak of progress.",
        "Those in favour speak of progress.",
        "That Russia would refuse was known.",
        "That the sides would meet was known.",
        "This article tells of the Minsk agreements.",
        "His Holiness Pope Francis offered to mediate.",
        "Itemised lists are here.",
        "IT systems failed.",
        "Heavy weapons were withdrawn.",
        "\"It was a good day,\" Vladimir Medinsky said.",
      })
  void impersonalOpeningsAreNotReported(String text) {
    assertThat(LintFixture.lintText(rule, text + "\n")).isEmpty();
  }

  @Test
  void onlyTheBeginningOfAParagraphCounts() {
    assertThat(
            LintFixture.lintText(rule, "Volodymyr Zelenskyy agreed. He left.\n\n- He is an item\n"))
        .isEmpty();
  }
}
