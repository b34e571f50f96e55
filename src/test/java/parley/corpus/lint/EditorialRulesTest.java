package parley.corpus.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Tests the rules on stale presents, passages without a year, and near duplicates. */
class EditorialRulesTest {
  private static final String TEXT =
      """
      Russia controls the plant.

      Russia controlled the plant.

      Russia controls the plant since March 2022.
      """;

  @Test
  void thePresentTenseIsStaleAfterSixMonths() {
    assertThat(LintFixture.lintText(new StalePresentRule(LocalDate.of(2026, 12, 29)), TEXT))
        .isEmpty();
    assertThat(LintFixture.lintText(new StalePresentRule(LocalDate.of(2026, 12, 30)), TEXT))
        .containsExactly(
            "5: \"Russia controls the plant.\" says \"controls\", and the article is as of a day"
                + " more than six months ago");
  }

  @Test
  void aPassageNeedsAYearInItsTextOrAboveIt() {
    String text =
        """
        ## Plain

        They met twice.

        ## In 2022

        They met again.
        """;

    assertThat(LintFixture.lintText(new PassageWithoutYearRule(), text))
        .containsExactly("7: the passage \"They met twice.\" names no year");
    assertThat(LintFixture.lintFile(new PassageWithoutYearRule(), "a.md", text)).isEmpty();
  }

  @Test
  void aPassageThatTellsInNearWordsWhatAnotherArticleTellsIsReported() {
    LintRule rule = new NearDuplicatePassageRule();
    String first =
        "The delegations of both sides met in the Dolmabahçe palace in Istanbul on 29 March 2022"
            + " and spoke about the neutrality of Ukraine for about three hours.\n";
    assertThat(LintFixture.lintFile(rule, "a.md", first + "\n" + first)).isEmpty();

    String near = first.replace("for about three hours", "until the early afternoon");
    assertThat(LintFixture.lintFile(rule, "b.md", near))
        .singleElement()
        .asString()
        .startsWith("1: ")
        .endsWith("tells in near words what stands in a.md, line 1");
    assertThat(
            LintFixture.lintFile(
                rule,
                "c.md",
                "The delegations of both sides met in Geneva, where they could not agree on who"
                    + " should speak first, and left after a day without a date for more.\n"))
        .isEmpty();
  }
}
