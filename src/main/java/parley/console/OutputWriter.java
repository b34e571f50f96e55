package parley.console;

import java.io.Writer;

/** An output as the writer that the command line library writes help to. */
final class OutputWriter extends Writer {
  private final Output output;

  OutputWriter(Output output) {
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
