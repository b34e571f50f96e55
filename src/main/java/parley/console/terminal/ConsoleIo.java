package parley.console.terminal;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/**
 * All that the commands know of the world around them.
 *
 * @param in what is typed or piped in
 * @param out where results go
 * @param err where all else goes
 * @param environment the environment variables
 * @param directory the working directory
 * @param clock tells what day it is
 * @param tty what the streams lead to
 */
public record ConsoleIo(
    InputStream in,
    OutputSink out,
    OutputSink err,
    Map<String, String> environment,
    Path directory,
    Clock clock,
    TtyInfo tty) {
  public ConsoleIo {
    environment = Map.copyOf(environment);
  }

  /** A page for results. */
  public TextLayout newLayout() {
    boolean isTty = tty.isOutputTty();
    return new TextLayout(isTty ? tty.width() : TextLayout.DEFAULT_WIDTH, isTty && mayStyle());
  }

  /** Writes a page of results. */
  public void show(TextLayout layout) {
    out.write(layout.toString());
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Whether an environment variable has a value. */
  public boolean isSet(String variable) {
    return !environment.getOrDefault(variable, "").isBlank();
  }

  private boolean mayStyle() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
