package parley.console.terminal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Locale;
import parley.text.UnsafeCharacters;

/** A sink of results or messages, flushed after each write. */
public final class OutputSink {
  /** The reader of the results has closed the pipe, as in {@code parley ask ... | head -1}. */
  public static final class BrokenPipeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenPipeException(IOException cause) {
      super(cause);
    }
  }

  /** The results cannot be written, for example because the disk is full. */
  public static final class OutputFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutputFailedException(IOException cause) {
      super("the results cannot be written: " + cause.getMessage(), cause);
    }
  }

  private final OutputStream stream;
  private final Charset charset;
  private final boolean mayFail;

  private OutputSink(OutputStream stream, Charset charset, boolean mayFail) {
    this.stream = new BufferedOutputStream(stream);
    this.charset = charset;
    this.mayFail = mayFail;
  }

  /** A sink of results: a failure to write ends the command. */
  public static OutputSink stdout(OutputStream stream, Charset charset) {
    return new OutputSink(stream, charset, false);
  }

  /** A sink of messages: a failure to write is ignored. */
  public static OutputSink stderr(OutputStream stream, Charset charset) {
    return new OutputSink(stream, charset, true);
  }

  /** Writes a message on one line, with characters that could control a terminal replaced. */
  public void printLine(String message) {
    write(UnsafeCharacters.replaceForTerminal(message) + "\n");
  }

  /** Writes text unchanged. */
  public void write(String text) {
    try {
      stream.write(text.getBytes(charset));
      stream.flush();
    } catch (IOException e) {
      handleFailure(e);
    }
  }

  /** This sink as a {@link Writer}; closing it leaves the sink open. */
  public Writer asWriter() {
    return new Writer() {
      @Override
      public void write(char[] buffer, int offset, int length) {
        OutputSink.this.write(new String(buffer, offset, length));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  private void handleFailure(IOException e) {
    if (mayFail) {
      return;
    }
    // Java has no exception for a broken pipe; the system's message is all there is.
    String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    throw reason.contains("pipe") ? new BrokenPipeException(e) : new OutputFailedException(e);
  }
}
