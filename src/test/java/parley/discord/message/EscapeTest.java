package parley.discord.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapeTest {
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
    assertThat(Escape.text(text)).isEqualTo(escaped);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202E", "\u2066", "\u200B", "\u200F", "\u0000", "\uFEFF", "\u00AD"})
  void takesOutWhatCannotBeSeen(String invisible) {
    assertThat(Escape.text("a" + invisible + "b")).isEqualTo("ab");
  }

  @Test
  void leavesNothingActiveInAnyText() {
    NastyText nasty = new NastyText(1);
    for (int i = 0; i < 20_000; i++) {
      String text = nasty.next(60);
      assertThat(Rendered.isActive(Escape.text(text))).as(text).isFalse();
      assertThat(Rendered.isActive(Escape.line(text))).as(text).isFalse();
      assertThat(Escape.line(text)).doesNotContain("\n");
    }
  }

  @Test
  void canBeUndone() {
    NastyText nasty = new NastyText(2);
    for (int i = 0; i < 5_000; i++) {
      String text = nasty.next(60);
      assertThat(Escape.undo(Escape.line(text))).as(text).isEqualTo(Escape.plain(text));
    }
  }

  @Test
  void letsAnAddressEndNoLink() {
    assertThat(Escape.address("https://x.y/a_(b)?q=[c] d"))
        .contains("https://x.y/a_%28b%29?q=%5Bc%5D%20d");
    assertThat(Escape.address("javascript:alert(1)")).isEmpty();
    assertThat(Cited.linked("a [b", java.util.Optional.of("https://x.y"), 100))
        .isEqualTo("[a (b](https://x.y)");
  }
}
