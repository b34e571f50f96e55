package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.console.view.SampleAnswers;

class SnippetExtractorTest {
  private static final CitedPassage LONG = SampleAnswers.sure().passages().get(1);
  private static final CitedPassage UNHIGHLIGHTED = SampleAnswers.sure().passages().get(2);

  @Test
  void isTheMarkedSentenceWithWhatFitsAfterAndThenBeforeIt() {
    assertThat(snippet(LONG, 10)).isEqualTo("A ceasefire was declared on 15 February 2015.");
    assertThat(snippet(LONG, 90))
        .isEqualTo(
            "A ceasefire was declared on 15 February 2015. The last sentence but one is short.");
    assertThat(snippet(LONG, 150))
        .startsWith("The second one adds")
        .endsWith("The last sentence but one is short.");
  }

  @Test
  void isAllOfAShortText() {
    assertThat(snippet(LONG, 900)).isEqualTo(LONG.passage().text());
    assertThat(snippet(UNHIGHLIGHTED, 100)).isEqualTo(UNHIGHLIGHTED.passage().text());
  }

  private static String snippet(CitedPassage cited, int maxLength) {
    return SnippetExtractor.extract(cited, maxLength).substring(cited.passage().text());
  }
}
