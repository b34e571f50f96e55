package parley.console;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The lines of a batch, one at a time, so that a batch may be as long as it likes. */
final class QuestionLines implements AutoCloseable {
  private static final int LONGEST = 1 << 20;

  /**
   * A line.
   *
   * @param number from 1
   * @param text what it says; empty if it is not UTF-8 or too long to be a question
   */
  record Line(int number, Optional<String> text) {}

  private final String name;
  private final InputStream in;
  private int number;

  private QuestionLines(String name, InputStream in) {
    this.name = name;
    this.in = new BufferedInputStream(in);
  }

  /** Opens a file, or standard input for {@code -}. */
  static QuestionLines open(String source, Terminal terminal) throws Stop {
    if (source.equals("-")) {
      return new QuestionLines("standard input", terminal.in());
    }
    try {
      Path file = terminal.directory().resolve(source);
      if (Files.isRegularFile(file) || (Files.exists(file) && !Files.isDirectory(file))) {
        return new QuestionLines(source, Files.newInputStream(file));
      }
    } catch (InvalidPathException e) {
      // No file can have such a name.
    } catch (AccessDeniedException e) {
      throw Stop.failure("--questions: no permission to read " + source);
    } catch (IOException e) {
      throw Stop.failure("--questions: cannot open " + source + " (" + e.getMessage() + ")");
    }
    throw Stop.wrongUse("--questions: there is no file " + source);
  }

  /** What people call the source. */
  String name() {
    return name;
  }

  /** The next line; empty at the end. */
  Optional<Line> next() throws Stop {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      int unit = in.read();
      if (unit < 0) {
        return Optional.empty();
      }
      boolean tooLong = false;
      for (; unit >= 0 && unit != '\n'; unit = in.read()) {
        if (bytes.size() < LONGEST) {
          bytes.write(unit);
        } else {
          tooLong = true;
        }
      }
      number++;
      return Optional.of(
          new Line(number, tooLong ? Optional.empty() : decode(bytes.toByteArray())));
    } catch (IOException e) {
      throw Stop.failure("cannot read " + name + " after line " + number + ": " + e.getMessage());
    }
  }

  private Optional<String> decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean marked = number == 1 && text.startsWith("\uFEFF");
      return Optional.of(marked ? text.substring(1) : text).map(String::strip);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      // All that was wanted has been read.
    }
  }
}
