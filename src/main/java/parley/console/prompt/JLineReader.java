package parley.console.prompt;

import java.util.List;
import java.util.Optional;
import org.jline.reader.Completer;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** Reads lines from a terminal with editing, completion and an in-memory history. */
public final class JLineReader implements Prompt.LineSource {
  private final LineReader reader;

  /**
   * @param terminal the terminal to read from; the caller closes it
   * @param completer completes the whole line, not single words
   */
  public JLineReader(Terminal terminal, Completer completer) {
    this.reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("parley")
            .parser((line, cursor, _) -> new SingleWordLine(line, cursor))
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
        // Ctrl-C clears the line, as in a shell; Ctrl-D quits.
      } catch (EndOfFileException e) {
        return Optional.empty();
      }
    }
  }

  /**
   * The line parsed as one word: quotes and backslashes in a question are literal, and a completion
   * replaces the whole line.
   */
  private record SingleWordLine(String line, int cursor) implements CompletingParsedLine {
    @Override
    public String word() {
      return line;
    }

    @Override
    public int wordCursor() {
      return cursor;
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(line);
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return cursor;
    }

    @Override
    public int rawWordLength() {
      return line.length();
    }
  }
}
