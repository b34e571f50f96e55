package parley.console.prompt;

import java.util.Optional;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** Lines typed at a terminal, with editing, completion, and a history that is kept nowhere. */
public final class JLineReader implements LineSource {
  private final LineReader reader;

  public JLineReader(Terminal terminal, Completer completer) {
    this.reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("parley")
            .parser(WholeLine.PARSER)
            .completer(completer)
            .option(Option.DISABLE_EVENT_EXPANSION, true)
            .option(Option.CASE_INSENSITIVE, true)
            .option(Option.AUTO_FRESH_LINE, false)
            .variable(LineReader.BELL_STYLE, "none")
            .build();
  }

  @Override
  public Optional<String> readLine(String prompt) {
    while (true) {
      try {
        return Optional.of(reader.readLine(prompt));
      } catch (UserInterruptException e) {
        // Ctrl-C drops what was typed so far, as shells do; Ctrl-D leaves.
      } catch (EndOfFileException e) {
        return Optional.empty();
      }
    }
  }
}
