package parley.console.prompt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.jline.reader.Candidate;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;

class JLineReaderTest {
  @Test
  void readsQuotesAndBangsLiterally() throws Exception {
    JLineReader lines = readerFor("What's \"new\" \\ and !!?\n");

    assertThat(lines.readLine("> ")).contains("What's \"new\" \\ and !!?");
    assertThat(lines.readLine("> ")).as("the end of input").isEmpty();
  }

  @Test
  void completesTheWholeLine() throws Exception {
    assertThat(readerFor("What w\t\n").readLine("> "))
        .map(String::strip)
        .contains("What was agreed?");
  }

  private static JLineReader readerFor(String text) throws Exception {
    Terminal terminal =
        new DumbTerminal(
            "test",
            "ansi",
            new ByteArrayInputStream(text.getBytes(UTF_8)),
            new ByteArrayOutputStream(),
            UTF_8);
    return new JLineReader(
        terminal, (_, _, candidates) -> candidates.add(new Candidate("What was agreed?")));
  }
}
