package parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnsafeCharactersTest {
  @Test
  void leavesHarmlessTextAlone() {
    String text = "Зеленський, Türkiye, 和平, 🇺🇦, 👨‍👩‍👧, “quotes” – dashes";

    assertThat(UnsafeCharacters.replaceForTerminal(text)).isSameAs(text);
  }

  @Test
  void showsWhatWouldActOnTheTerminalAndKeepsTheLength() {
    assertThat(UnsafeCharacters.replaceForTerminal("a\033[2Jb\007\u009bc\u202Ed\u2066e\uFEFF"))
        .isEqualTo("a\uFFFD[2Jb\uFFFD\uFFFDc\uFFFDd\uFFFDe\uFFFD");
    assertThat(UnsafeCharacters.replaceForTerminal("a\tb\nc\r")).isEqualTo("a b c ");
    assertThat(UnsafeCharacters.replaceForTerminal("x\uD800y\uDC00")).isEqualTo("x\uFFFDy\uFFFD");
  }
}
