package parley.bot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeFileNameTest {
  @ParameterizedTest
  @CsvSource({
    "minsk.md, minsk.md",
    "../../etc/minsk.md, minsk.md",
    "C:\\corpus\\Minsk 2.MD, Minsk-2.md",
    "...hidden.txt, hidden.txt",
    "a;b|c$(d).txt, a-b-c-d.txt",
    "Мінськ.md, Мінськ.md",
    "a.b.markdown, a.b.markdown",
    "x\u202Ey.md, xy.md",
  })
  void keepsWhatIsSafe(String sent, String safe) {
    assertThat(SafeFileName.of(sent)).contains(safe);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "minsk",
        "minsk.exe",
        "minsk.md.exe",
        "sources.yaml",
        "minsk.asked",
        ".md",
        "../.md",
        "???.md",
        "con.md",
        "LPT1.txt",
        "nul.x.md"
      })
  void refusesWhatIsNoArticleOrNoName(String sent) {
    assertThat(SafeFileName.of(sent)).isEmpty();
  }

  @Test
  void isNeverLong() {
    assertThat(SafeFileName.of("x".repeat(5_000) + ".md").orElseThrow()).hasSize(83);
  }
}
