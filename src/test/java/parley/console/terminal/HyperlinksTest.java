package parley.console.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyperlinksTest {
  @ParameterizedTest
  @CsvSource({
    "TERM, xterm-256color, false",
    "TERM, dumb, false",
    "TERM, xterm-kitty, true",
    "TERM_PROGRAM, vscode, true",
    "TERM_PROGRAM, Apple_Terminal, false",
    "VTE_VERSION, 4999, false",
    "VTE_VERSION, 7600, true",
    "VTE_VERSION, new, false",
    "WT_SESSION, 1-2-3, true",
    "FORCE_HYPERLINK, 1, true",
    "FORCE_HYPERLINK, 0, false",
  })
  void areForTerminalsThatKnowThem(String variable, String value, boolean supported) {
    assertThat(Hyperlinks.areSupported(Map.of(variable, value))).isEqualTo(supported);
  }

  @Test
  void encloseTheTextOfEachLine() {
    TextLayout layout = new TextLayout(40, false, true);
    layout.add(
        StyledText.of(
            "a title that is longer than one line of a terminal",
            TextStyle.PLAIN,
            Optional.of("https://example.org/ü")));

    assertThat(layout.toString())
        .isEqualTo(
            "\033]8;;https://example.org/%C3%BC\033\\a title that is longer than one line"
                + " of\033]8;;\033\\\n"
                + "\033]8;;https://example.org/%C3%BC\033\\a terminal\033]8;;\033\\\n");
  }

  @Test
  void leadNowhereButToWebPages() {
    for (String url : new String[] {"javascript:alert(1)", "https://x.y/\033]8;;", "file:///etc"}) {
      TextLayout layout = new TextLayout(40, false, true);
      layout.add(StyledText.of("title", TextStyle.PLAIN, Optional.of(url)));
      assertThat(layout.toString()).isEqualTo("title\n");
    }
  }
}
