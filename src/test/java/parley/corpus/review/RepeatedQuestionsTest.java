package parley.corpus.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatedQuestionsTest {
  private final Rule rule = new RepeatedQuestions();

  @Test
  void aQuestionForeseenTwiceNamesTheFirstPlace() {
    assertThat(
            Advised.onFile(rule, "a.md", "They met.\n\n<!-- asked:\nWho met?\nwhere was it\n-->\n"))
        .isEmpty();
    assertThat(
            Advised.onFile(
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
  void oneCommentUnderSeveralParagraphsIsOnePlace() {
    assertThat(
            Advised.onFile(rule, "a.md", "They met.\n\nThey left.\n\n<!-- asked:\nWho met?\n-->\n"))
        .isEmpty();
  }
}
