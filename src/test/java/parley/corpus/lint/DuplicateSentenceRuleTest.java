package parley.corpus.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DuplicateSentenceRuleTest {
  private final LintRule rule = new DuplicateSentenceRule();

  @Test
  void aSentenceInTwoArticlesReportsTheFirstLocation() {
    assertThat(
            LintFixture.lintFile(
                rule, "a.md", "Here. The sides met in Istanbul in March 2022 for talks.\n"))
        .isEmpty();
    assertThat(
            LintFixture.lintFile(
                rule,
                "b.md",
                "Other.\n\nNew words. The sides met in Istanbul, in March 2022, for talks!\n"))
        .containsExactly(
            "3: \"The sides met in Istanbul, in March 2022, for talks!\" also stands in a.md,"
                + " line 1");
  }

  @Test
  void shortSentencesAndRepetitionsInOneArticleAreNotReported() {
    assertThat(
            LintFixture.lintFile(
                rule,
                "a.md",
                """
                No date was set.

                The sides met in Istanbul for talks.

                The sides met in Istanbul for talks.
                """))
        .isEmpty();
    assertThat(LintFixture.lintFile(rule, "b.md", "No date was set.\n")).isEmpty();
  }
}
