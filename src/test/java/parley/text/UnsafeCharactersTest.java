package parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnsafeCharactersTest {
  @Test
  void keepsHarmlessText() {
    String text = "Зеленський, Türkiye, 和平, 🇺🇦, 👨‍👩‍👧, “quotes” – dashes";

    assertThat(UnsafeCharacters.replaceForTerminal(text)).isSameAs(text);
  }

  @Test
  void replacesForATerminalAndKeepsTheLength() {
    assertThat(UnsafeCharacters.replaceForTerminal("a\033[2Jb\007\u009bc\u202Ed\u2066e\uFEFF"))
        .isEqualTo("a\uFFFD[2Jb\uFFFD\uFFFDc\uFFFDd\uFFFDe\uFFFD");
    assertThat(UnsafeCharacters.replaceForTerminal("a\tb\nc\r")).isEqualTo("a b c ");
    assertThat(UnsafeCharacters.replaceForTerminal("x\uD800y\uDC00")).isEqualTo("x\uFFFDy\uFFFD");
  }

  @Test
  void removesFromFilesAndCounts() {
    assertThat(UnsafeCharacters.remove("a\tb\nc\u202Ed\u200Be\u000Bf"))
        .isEqualTo(new UnsafeCharacters.Removal("a\tb\ncde f", 3, 2, 0x202E));
    assertThat(UnsafeCharacters.remove("a\u200Db"))
        .isEqualTo(new UnsafeCharacters.Removal("a\u200Db", 0, 0, 0));
  }

  @Test
  void removesForChatAndUnifiesSpacesAndLineBreaks() {
    assertThat(UnsafeCharacters.removeForChat("a\r\nb\u2028c\u00A0d\te\u202Ef\uD800g\u200Dh"))
        .isEqualTo("a\nb\nc d ef\uFFFDg\u200Dh");
  }
}
