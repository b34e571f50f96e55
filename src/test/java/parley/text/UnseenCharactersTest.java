package parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnseenCharactersTest {
  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x1F, 0x7F, 0x85, 0xAD, 0x34F, 0x61C, 0x115F, 0x180E, 0x200B, 0x200D, 0x202E, 0x2060,
        0x2800, 0x3164, 0xD800, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFFE, 0x1D173, 0xE0041, 0xE0100
      })
  void nothingIsSeenOfThese(int c) {
    assertThat(UnseenCharacters.isUnseen(c)).isTrue();
    assertThat(UnseenCharacters.isBlank(Character.toString(c) + " \u00A0")).isTrue();
    assertThat(Whitespace.normalize(Character.toString(c))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {'a', '!', 0x660, 0x600, 0x6DD, 0x2801, 0xFFFC, 0xFFFD, 0x1F600})
  void theseAreSeen(int c) {
    assertThat(UnseenCharacters.isUnseen(c)).isFalse();
    assertThat(UnsafeCharacters.removeForChat(Character.toString(c)))
        .hasToString(Character.toString(c));
  }

  @Test
  void whatShapesSeenCharactersStays() {
    String family = "\uD83D\uDC69\u200D\uD83D\uDC67 \u2764\uFE0F";
    assertThat(Whitespace.normalize(family)).isEqualTo(family);
    assertThat(UnsafeCharacters.removeForChat(family)).isEqualTo(family);
  }

  @Test
  void aFillerStandsBetweenWords() {
    assertThat(Whitespace.normalize("a\u3164b")).isEqualTo("a b");
    assertThat(UnsafeCharacters.removeForChat("a\u3164b")).isEqualTo("a b");
  }
}
