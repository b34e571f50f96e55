package parley.corpus.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnmentionedEventRuleTest {
  private final LintRule rule = new UnmentionedEventRule();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Delegations met on 14 March 2022.",
        "Delegations met on 14 and 15 March 2022.",
        "Delegations met on 13, 14 and 15 March 2022.",
        "Delegations met from 12 to 16 March 2022.",
        "Delegations met on 12–16 March 2022.",
        "Delegations met from 14 March to 17 March and on 21 March 2022.",
        "Delegations met on March 14, 2022.",
        "Delegations met on March 14th and 15th, 2022.",
        "In 2022 the delegations met on the 14th of March.",
        "Delegations met on 14 Mar. 2022.",
        "Delegations met (2022-03-14).",
        "Russia and Ukraine continued the talks by video link.",
        "In March 2022 Russia and Ukraine talked through a video link.",
      })
  void anEventIsMentionedByItsDayOrItsTitle(String text) {
    assertThat(lint(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Delegations met on 14 March 2023.",
        "Delegations met on 14 April 2022.",
        "Delegations met on 4 March 2022.",
        "Delegations met on 10 and 18 March 2022.",
        "Delegations met in March 2022.",
        "On 2022 pages and in March 140 people met.",
        "Talks went on.",
      })
  void anythingElseDoesNotMentionIt(String text) {
    assertThat(lint(text))
        .containsExactly(
            "5: the text does not tell of the event of 2022-03-14,"
                + " \"Talks continue by video link\"");
  }

  @Test
  void aHeadingMayGiveTheYear() {
    assertThat(lint("## Talks, 2022\n\nDelegations met on 14 March.")).isEmpty();
  }

  private List<String> lint(String text) {
    return LintFixture.lintFile(
        rule,
        "a.md",
        "---\nevents:\n  - { date: 2022-03-10, title: Alpha }\n\n"
            + "  - { date: 2022-03-14, title: Talks continue by video link }\n---\n"
            + "Alpha.\n\n"
            + text
            + "\n");
  }
}
