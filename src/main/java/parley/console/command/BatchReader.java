package parley.console.command;

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
import parley.console.exit.CommandException;
import parley.console.terminal.ConsoleIo;

/** Reads the lines of a batch one by one, so that the length of a batch is unlimited. */
final class BatchReader implements AutoCloseable {
  private static final int MAX_LINE_BYTES = 1 << 20;

  /**
   * A line of the batch.
   *
   * @param number line number, from 1
   * @param text the text, stripped; empty if it is not UTF-8 or longer than {@link #MAX_LINE_BYTES}
   */
  record Line(int number, Optional<String> text) {}

  private final String name;
  private final InputStream in;
  private int number;

  private BatchReader(String name, InputStream in) {
    this.name = name;
    this.in = new BufferedInputStream(in);
  }

  /** Opens a file, or standard input for {@code -}. */
  static BatchReader open(String source, ConsoleIo io) throws CommandException {
    if (source.equals("-")) {
      return new BatchReader("standard input", io.in());
    }
    try {
      Path file = io.directory().resolve(source);
      if (Files.isRegularFile(file) || (Files.exists(file) && !Files.isDirectory(file))) {
        return new BatchReader(source, Files.newInputStream(file));
      }
    } catch (InvalidPathException e) {
      // Not a valid file name: reported as missing.
    } catch (AccessDeniedException e) {
      throw CommandException.failure("--questions: no permission to read " + source);
    } catch (IOException e) {
      throw CommandException.failure(
          "--questions: cannot open " + source + " (" + e.getMessage() + ")");
    }
    throw CommandException.usageError("--questions: there is no file " + source);
  }

  /** The name of the source in messages. */
  String name() {
    return name;
  }

  /** Reads the next line; empty at the end. */
  Optional<Line> next() throws CommandException {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      int value = in.read();
      if (value < 0) {
        return Optional.empty();
      }
      boolean tooLong = false;
      for (; value >= 0 && value != '\n'; value = in.read()) {
        if (bytes.size() < MAX_LINE_BYTES) {
          bytes.write(value);
        } else {
          tooLong = true;
        }
      }
      number++;
      return Optional.of(
          new Line(number, tooLong ? Optional.empty() : decode(bytes.toByteArray())));
    } catch (IOException e) {
      throw CommandException.failure(
          "cannot read " + name + " after line " + number + ": " + e.getMessage());
    }
  }

  private Optional<String> decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean hasByteOrderMark = number == 1 && text.startsWith("\uFEFF");
      return Optional.of(hasByteOrderMark ? text.substring(1) : text).map(String::strip);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      // Everything needed has been read.
    }
  }
}
