package parley.console.terminal;

import java.time.Duration;
import parley.library.ProgressListener;

/** Shows how far a load is, on a terminal only, and leaves nothing behind. */
public final class ProgressBar implements ProgressListener, AutoCloseable {
  private static final int WIDTH = 24;
  private static final long PAUSE = Duration.ofMillis(100).toNanos();
  private static final int MOST_COLUMNS = WIDTH + 40;

  private final ConsoleIo terminal;
  private final String units;
  private State state = State.UNSEEN;
  private long last;
  private int columns;

  private enum State {
    /** Nothing was to be shown yet. */
    UNSEEN,
    /** There is a bar on the terminal. */
    SHOWN,
    /** Nobody would see it. */
    OFF
  }

  /**
   * @param units what is counted, such as files
   */
  public ProgressBar(ConsoleIo terminal, String units) {
    this.terminal = terminal;
    this.units = units;
  }

  @Override
  public synchronized void onProgress(int done, int total) {
    if (state == State.UNSEEN) {
      state = terminal.screen().error() ? State.SHOWN : State.OFF;
      // A bar that reached the next line could not be wiped away.
      columns =
          state == State.SHOWN ? Math.clamp(terminal.screen().width() - 1, 0, MOST_COLUMNS) : 0;
    }
    long now = System.nanoTime();
    if (state == State.OFF || total <= 0 || (last != 0 && now - last < PAUSE)) {
      return;
    }
    last = now;
    int full = (int) ((long) WIDTH * done / total);
    String line =
        "["
            + "#".repeat(full)
            + ".".repeat(WIDTH - full)
            + "] "
            + done
            + " of "
            + total
            + " "
            + units;
    terminal.err().write("\r" + line.substring(0, Math.min(line.length(), columns)));
  }

  @Override
  public synchronized void close() {
    if (state == State.SHOWN) {
      terminal.err().write("\r" + " ".repeat(columns) + "\r");
    }
  }
}
