package parley.console.terminal;

import java.io.Writer;

/** An output as the writer that the command line library writes help to. */
public final class OutputWriter extends Writer {
  private final OutputSink output;

  public OutputWriter(OutputSink output) {
    this.output = output;
  }

  @Override
  public void write(char[] buffer, int offset, int length) {
    output.write(new String(buffer, offset, length));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
