package parley.corpus.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongParagraphRuleTest {
  private final LintRule rule = new LongParagraphRule();

  @Test
  void sixSentencesAreTooMany() {
    assertThat(LintFixture.lintText(rule, "Some words here. ".repeat(5) + "\n")).isEmpty();
    assertThat(LintFixture.lintText(rule, "\n" + "Some words here. ".repeat(6) + "\n"))
        .singleElement()
        .asString()
        .startsWith("6: 6 sentences in the paragraph \"Some words here. ");
  }

  @Test
  void abbreviationsAndListsDoNotCount() {
    assertThat(
            LintFixture.lintText(rule, "The U.S. met Dr. A. B. Smith at 5 p.m. on No. 5. Yes.\n"))
        .isEmpty();
    assertThat(LintFixture.lintText(rule, "- One is here.\n".repeat(8))).isEmpty();
  }
}
