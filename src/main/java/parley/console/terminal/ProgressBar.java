package parley.console.terminal;

import java.time.Duration;
import parley.library.ProgressListener;

/** A progress bar on standard error, shown on a terminal only and erased when closed. */
public final class ProgressBar implements ProgressListener, AutoCloseable {
  private static final int WIDTH = 24;
  private static final long MIN_UPDATE_INTERVAL_NANOS = Duration.ofMillis(100).toNanos();
  private static final int MAX_COLUMNS = WIDTH + 40;

  private final ConsoleIo io;
  private final String units;
  private State state = State.NOT_STARTED;
  private long lastUpdateNanos;
  private int columns;

  private enum State {
    /** No progress has been reported yet. */
    NOT_STARTED,
    /** The bar is on the terminal. */
    VISIBLE,
    /** Standard error is no terminal. */
    DISABLED
  }

  /**
   * @param units the unit counted, such as files
   */
  public ProgressBar(ConsoleIo io, String units) {
    this.io = io;
    this.units = units;
  }

  @Override
  public synchronized void onProgress(int done, int total) {
    if (state == State.NOT_STARTED) {
      state = io.tty().isErrorTty() ? State.VISIBLE : State.DISABLED;
      // A bar that wraps onto a second line could not be erased.
      columns = state == State.VISIBLE ? Math.clamp(io.tty().width() - 1, 0, MAX_COLUMNS) : 0;
    }
    long now = System.nanoTime();
    if (state == State.DISABLED
        || total <= 0
        || (lastUpdateNanos != 0 && now - lastUpdateNanos < MIN_UPDATE_INTERVAL_NANOS)) {
      return;
    }
    lastUpdateNanos = now;
    int filled = (int) ((long) WIDTH * done / total);
    String line =
        "["
            + "#".repeat(filled)
            + ".".repeat(WIDTH - filled)
            + "] "
            + done
            + " of "
            + total
            + " "
            + units;
    io.err().write("\r" + line.substring(0, Math.min(line.length(), columns)));
  }

  @Override
  public synchronized void close() {
    if (state == State.VISIBLE) {
      io.err().write("\r" + " ".repeat(columns) + "\r");
    }
  }
}
