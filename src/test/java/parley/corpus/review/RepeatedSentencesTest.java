package parley.corpus.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatedSentencesTest {
  private final Rule rule = new RepeatedSentences();

  @Test
  void aSentenceOfTwoArticlesNamesTheFirst() {
    assertThat(
            Advised.onFile(
                rule, "a.md", "Here. The sides met in Istanbul in March 2022 for talks.\n"))
        .isEmpty();
    assertThat(
            Advised.onFile(
                rule,
                "b.md",
                "Other.\n\nNew words. The sides met in Istanbul, in March 2022, for talks!\n"))
        .containsExactly(
            "3: \"The sides met in Istanbul, in March 2022, for talks!\" also stands in a.md,"
                + " line 1");
  }

  @Test
  void shortSentencesAndThoseOfOneArticleAreLeftAlone() {
    assertThat(
            Advised.onFile(
                rule,
                "a.md",
                """
                No date was set.

                The sides met in Istanbul for talks.

                The sides met in Istanbul for talks.
                """))
        .isEmpty();
    assertThat(Advised.onFile(rule, "b.md", "No date was set.\n")).isEmpty();
  }
}
