package parley.console.prompt;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.Parser;

/**
 * The line as one word: in a question, quotes and backslashes are nothing but themselves, and a
 * suggestion takes the place of all that was typed.
 */
record WholeLine(String line, int cursor) implements CompletingParsedLine {
  static final Parser PARSER = (line, cursor, _) -> new WholeLine(line, cursor);

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
