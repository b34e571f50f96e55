package parley.console.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jline.utils.Signals;

/**
 * What happens before a signal ends the process. The language model's runtime releases itself in a
 * shutdown hook, and a model that runs at that moment, or is just being loaded, aborts the process.
 * Another hook would be too late, since hooks run side by side.
 */
public final class SignalHandlers {
  /** Signals that end a process, with their numbers. */
  private static final Map<String, Integer> SIGNALS = Map.of("HUP", 1, "INT", 2, "TERM", 15);

  /** What a shell adds to the number of the signal that ended a process. */
  private static final int SIGNAL_EXIT_OFFSET = 128;

  private static final String IGNORED_SIGNALS_PREFIX = "SigIgn:";

  private SignalHandlers() {}

  /**
   * Has something done before a signal ends the process; the last one given counts. Signals that
   * whoever started the process wants ignored, as {@code nohup} does, stay so.
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

  /** The signals ignored, a bit for each (proc(5), SigIgn); none where that cannot be told. */
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
