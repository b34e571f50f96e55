package parley.console.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineWrapperTest {
  @ParameterizedTest
  @CsvSource({
    "peace, 5",
    "Türkiye, 7",
    "Tu\u0308rkiye, 7",
    "和平, 4",
    "🇺🇦, 2",
    "👨‍👩‍👧, 2",
    "'', 0",
    "«мир», 5",
  })
  void measuresDisplayWidth(String text, int columns) {
    assertThat(LineWrapper.displayWidth(text)).isEqualTo(columns);
  }

  @Test
  void breaksAtBlanks() {
    assertThat(lines("the talks in Istanbul", 10)).containsExactly("the talks", "in", "Istanbul");
    assertThat(lines("  the   talks  ", 20)).containsExactly("the   talks");
    assertThat(lines("", 20)).isEmpty();
    assertThat(lines("   ", 20)).isEmpty();
  }

  @Test
  void doesNotBreakAtNonBreakingSpaces() {
    assertThat(lines("on 12\u00A0May there", 8)).containsExactly("on", "12\u00A0May", "there");
  }

  @Test
  void breaksOverlongWords() {
    assertThat(lines("see abcdefghij now", 4)).containsExactly("see", "abcd", "efgh", "ij", "now");
    assertThat(lines("和平谈判", 5)).containsExactly("和平", "谈判");
    assertThat(lines("👨‍👩‍👧👨‍👩‍👧", 3)).containsExactly("👨‍👩‍👧", "👨‍👩‍👧");
    assertThat(lines("和", 1)).containsExactly("和");
  }

  private static List<String> lines(String text, int width) {
    return LineWrapper.wrap(text, width).stream().map(line -> line.substring(text)).toList();
  }
}
