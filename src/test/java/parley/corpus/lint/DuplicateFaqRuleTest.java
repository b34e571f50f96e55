package parley.corpus.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DuplicateFaqRuleTest {
  private final LintRule rule = new DuplicateFaqRule();

  @Test
  void aFaqQuestionListedTwiceReportsTheFirstLocation() {
    assertThat(
            LintFixture.lintFile(
                rule, "a.md", "They met.\n\n<!-- asked:\nWho met?\nwhere was it\n-->\n"))
        .isEmpty();
    assertThat(
            LintFixture.lintFile(
                rule,
                "b.md",
                """
                Others met.

                <!-- asked:
                Who else met?
                -->

                Nobody met.

                <!-- asked:
                who met
                -->
                """))
        .containsExactly("7: the question \"who met\" is also foreseen in a.md, line 1");
  }

  @Test
  void oneCommentUnderSeveralParagraphsIsOneListing() {
    assertThat(
            LintFixture.lintFile(
                rule, "a.md", "They met.\n\nThey left.\n\n<!-- asked:\nWho met?\n-->\n"))
        .isEmpty();
  }
}
