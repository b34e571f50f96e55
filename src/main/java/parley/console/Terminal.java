package parley.console;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import parley.console.page.Page;

/**
 * All that the commands know of the world around them.
 *
 * @param in what is typed or piped in
 * @param out where results go
 * @param err where all else goes
 * @param environment the environment variables
 * @param directory the working directory
 * @param clock tells what day it is
 * @param screen what the streams lead to
 */
public record Terminal(
    InputStream in,
    Output out,
    Output err,
    Map<String, String> environment,
    Path directory,
    Clock clock,
    Screen screen) {
  public Terminal {
    environment = Map.copyOf(environment);
  }

  /** A page for results. */
  Page page() {
    boolean seen = screen.output();
    return new Page(seen ? screen.width() : Page.USUAL_WIDTH, seen && allowsStyle());
  }

  /** Writes a page of results. */
  void show(Page page) {
    out.write(page.toString());
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Whether an environment variable has a value. */
  boolean isSet(String variable) {
    return !environment.getOrDefault(variable, "").isBlank();
  }

  private boolean allowsStyle() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
