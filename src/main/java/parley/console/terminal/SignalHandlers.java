package parley.console.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jline.utils.Signals;

/**
 * Runs an action before a signal ends the process. ONNX Runtime frees itself in a shutdown hook,
 * which aborts the process while a model runs or loads. A second hook would be too late, since
 * hooks run concurrently; so the model is stopped before the shutdown begins.
 */
public final class SignalHandlers {
  /** The handled signals, with their numbers. */
  private static final Map<String, Integer> SIGNALS = Map.of("HUP", 1, "INT", 2, "TERM", 15);

  /** By convention of shells, a process ended by signal n exits with 128 + n. */
  private static final int SIGNAL_EXIT_OFFSET = 128;

  private static final String IGNORED_SIGNALS_PREFIX = "SigIgn:";

  private SignalHandlers() {}

  /**
   * Sets the action to run before a signal ends the process; replaces the previous one. Signals
   * that the parent process set to be ignored, as {@code nohup} does, stay ignored.
   */
  public static void onSignal(Runnable action) {
    long ignoredSignals = ignoredSignals();
    SIGNALS.forEach((name, number) -> {
      if ((ignoredSignals >> (number - 1) & 1) == 0) {
        Signals.register(name, () -> runAndExit(action, number));
      }
    });
  }

  private static void runAndExit(Runnable action, int number) {
    action.run();
    System.exit(SIGNAL_EXIT_OFFSET + number);
  }

  /** The bit mask of ignored signals (proc(5), SigIgn); 0 where it is unknown. */
  private static long ignoredSignals() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith(IGNORED_SIGNALS_PREFIX))
          .mapToLong(line ->
              Long.parseUnsignedLong(line.substring(IGNORED_SIGNALS_PREFIX.length()).strip(), 16))
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }
}
