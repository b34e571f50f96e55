package parley.bot.message.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownEscaperTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      textBlock =
          """
          **bold** _it_ = \\*\\*bold\\*\\* \\_it\\_
          [here](https://x.y) = \\[here\\](https\\://x.y)
          <@1> @everyone = \\<\\@1\\> \\@everyone
          :smile: at 12:30: yes = \\:smile\\: at 12\\:30\\: yes
          # heading = \\# heading
          - item = \\- item
          1. first = 1\\. first
          a - b # c 1. = a - b # c 1.
          """)
  void leavesNothingButText(String text, String escaped) {
    assertThat(MarkdownEscaper.escape(text)).isEqualTo(escaped);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202E", "\u2066", "\u200B", "\u200F", "\u0000", "\uFEFF", "\u00AD"})
  void takesOutWhatCannotBeSeen(String invisible) {
    assertThat(MarkdownEscaper.escape("a" + invisible + "b")).isEqualTo("ab");
  }

  @Test
  void leavesNothingActiveInAnyText() {
    MarkdownFuzzer fuzzer = new MarkdownFuzzer(1);
    for (int i = 0; i < 20_000; i++) {
      String text = fuzzer.next(60);
      assertThat(MarkupDetector.hasActiveMarkup(MarkdownEscaper.escape(text))).as(text).isFalse();
      assertThat(MarkupDetector.hasActiveMarkup(MarkdownEscaper.escapeLine(text)))
          .as(text)
          .isFalse();
      assertThat(MarkdownEscaper.escapeLine(text)).doesNotContain("\n");
    }
  }

  @Test
  void canBeUndone() {
    MarkdownFuzzer fuzzer = new MarkdownFuzzer(2);
    for (int i = 0; i < 5_000; i++) {
      String text = fuzzer.next(60);
      assertThat(MarkdownEscaper.unescape(MarkdownEscaper.escapeLine(text)))
          .as(text)
          .isEqualTo(MarkdownEscaper.plainLine(text));
    }
  }

  @Test
  void letsAnAddressEndNoLink() {
    assertThat(MarkdownEscaper.encodeUrl("https://x.y/a_(b)?q=[c] d"))
        .contains("https://x.y/a_%28b%29?q=%5Bc%5D%20d");
    assertThat(MarkdownEscaper.encodeUrl("javascript:alert(1)")).isEmpty();
    assertThat(CitationMarkdown.formatLink("a [b", java.util.Optional.of("https://x.y"), 100))
        .isEqualTo("[a (b](https://x.y)");
  }
}
