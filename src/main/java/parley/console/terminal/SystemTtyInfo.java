package parley.console.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/** Asks JLine which streams of this process are terminals. */
public final class SystemTtyInfo implements TtyInfo {
  /** In order of preference: exec starts faster, ffm also works on Windows. */
  private static final List<String> JLINE_PROVIDERS = List.of("exec", "ffm");

  private final Map<String, String> environment;

  public SystemTtyInfo(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public boolean isInputTty() {
    return isTerminal(SystemStream.Input);
  }

  @Override
  public boolean isOutputTty() {
    return isTerminal(SystemStream.Output);
  }

  @Override
  public boolean isErrorTty() {
    return isTerminal(SystemStream.Error);
  }

  @Override
  public int width() {
    return firstResult(provider -> Optional.of(provider.systemStreamWidth(SystemStream.Output)))
        .filter(columns -> columns > 0)
        .or(this::widthFromEnvironment)
        .orElse(TextLayout.DEFAULT_WIDTH);
  }

  private Optional<Integer> widthFromEnvironment() {
    return Optional.ofNullable(environment.get("COLUMNS"))
        .filter(columns -> columns.matches("[1-9]\\d{0,3}"))
        .map(Integer::valueOf);
  }

  private static boolean isTerminal(SystemStream stream) {
    // Fast, but false already if one of input and output is no terminal.
    boolean isConsole =
        Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent();
    if (isConsole && stream != SystemStream.Error) {
      return true;
    }
    return firstResult(provider -> Optional.of(provider.isSystemStream(stream))).orElse(false);
  }

  private static <T> Optional<T> firstResult(Function<TerminalProvider, Optional<T>> query) {
    for (String name : JLINE_PROVIDERS) {
      try {
        Optional<T> result = query.apply(TerminalProvider.load(name));
        if (result.isPresent()) {
          return result;
        }
      } catch (IOException | UncheckedIOException | LinkageError e) {
        // Not available on this system: try the next provider.
      }
    }
    return Optional.empty();
  }
}
