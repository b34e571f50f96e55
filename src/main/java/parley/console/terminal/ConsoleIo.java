package parley.console.terminal;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/**
 * The environment of the commands, injected so that tests can replace it.
 *
 * @param in standard input
 * @param out sink of results
 * @param err sink of messages
 * @param environment the environment variables
 * @param directory the working directory
 * @param clock the clock, with the time zone of the user
 * @param tty which streams are terminals
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

  /** A layout for results, as wide, styled and linked as the output allows. */
  public TextLayout newLayout() {
    boolean isTty = tty.isOutputTty();
    return new TextLayout(
        isTty ? tty.width() : widthFromEnvironment(),
        isTty && mayStyle(),
        isTty && Hyperlinks.areSupported(environment));
  }

  /** The width that whoever reads the output through a pipe asks for. */
  private int widthFromEnvironment() {
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9]\\d{0,3}") ? Integer.parseInt(columns) : TextLayout.DEFAULT_WIDTH;
  }

  /** Writes a layout to the results. */
  public void show(TextLayout layout) {
    out.write(layout.toString());
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Whether an environment variable has a value that is not blank. */
  public boolean isSet(String variable) {
    return !environment.getOrDefault(variable, "").isBlank();
  }

  private boolean mayStyle() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
