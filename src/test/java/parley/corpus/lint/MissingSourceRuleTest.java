package parley.corpus.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MissingSourceRuleTest {
  private static final String SOURCES =
      "---\nsources: { S1: { title: A }, S2: { title: B } }\n---\n";
  private final LintRule rule = new MissingSourceRule();

  @Test
  void aParagraphWithoutMarkIsReportedWithItsLine() {
    assertThat(
            LintFixture.lintFile(
                rule,
                "a.md",
                SOURCES + "Said and sourced.[^S1]\n\n## Next\n\nSaid alone.\n\nAnd again.[^S2]\n"))
        .containsExactly("8: no source is named for \"Said alone.\"");
  }

  @Test
  void aMarkWithoutSourceDoesNotCount() {
    assertThat(LintFixture.lintFile(rule, "a.md", SOURCES + "Said.[^S9]\n")).hasSize(1);
  }

  @Test
  void aListSharesTheSourceOfItsIntroduction() {
    assertThat(
            LintFixture.lintFile(
                rule,
                "a.md",
                SOURCES
                    + "The points are:\n\n- the first\n- the second[^S1]\n\n"
                    + "Sourced points are:[^S2]\n\n1. one\n2. two\n"))
        .isEmpty();
    assertThat(LintFixture.lintFile(rule, "a.md", SOURCES + "The points are:\n\n- one\n- two\n"))
        .containsExactly("4: no source is named for \"The points are:\"");
  }

  @Test
  void aListDoesNotShareTheSourceOfOtherParagraphs() {
    assertThat(
            LintFixture.lintFile(
                rule, "a.md", SOURCES + "Sourced.[^S1]\n\n- one\n- two\n\nToo.[^S2]\n"))
        .containsExactly("6: no source is named for \"one\"");
  }

  @Test
  void pastedTextHasNoMarksAndGetsNoFindings() {
    assertThat(LintFixture.lintFile(rule, "a.txt", "Title\n\nA sentence without source.\n"))
        .isEmpty();
    assertThat(LintFixture.lintFile(rule, "a.md", "# Title\n\nA sentence without source.\n"))
        .isEmpty();
  }
}
