package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.console.view.SampleAnswers;

class SnippetExtractorTest {
  private static final CitedPassage LONG = SampleAnswers.sure().passages().get(1);
  private static final CitedPassage UNMARKED = SampleAnswers.sure().passages().get(2);

  @Test
  void isTheMarkedSentenceWithWhatFitsAfterAndThenBeforeIt() {
    assertThat(shown(LONG, 10)).isEqualTo("A ceasefire was declared on 15 February 2015.");
    assertThat(shown(LONG, 90))
        .isEqualTo(
            "A ceasefire was declared on 15 February 2015. The last sentence but one is short.");
    assertThat(shown(LONG, 150))
        .startsWith("The second one adds")
        .endsWith("The last sentence but one is short.");
  }

  @Test
  void isAllOfAShortText() {
    assertThat(shown(LONG, 900)).isEqualTo(LONG.passage().text());
    assertThat(shown(UNMARKED, 100)).isEqualTo(UNMARKED.passage().text());
  }

  private static String shown(CitedPassage cited, int most) {
    return SnippetExtractor.extract(cited, most).substring(cited.passage().text());
  }
}
