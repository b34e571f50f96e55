package parley.health;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Ends a process whose garbage collector takes nearly all of the time: the serial collector knows
 * no limit by itself and can go on so for hours before memory runs out. See {@code
 * src/docs/decisions/0072-end-when-memory-runs-out.md}.
 */
public final class HeapWatchdog implements AutoCloseable {
  /** Time between two looks at the collectors. */
  static final Duration INTERVAL = Duration.ofSeconds(5);

  /** Looks in a row that must find the process thrashing. */
  static final int MAX_THRASHING_INTERVALS = 6;

  /** Share of the time that a process which gets anything done leaves to the collectors. */
  private static final double MAX_COLLECTION_SHARE = 0.9;

  private static final int EXIT_SOFTWARE = 3;

  /** Encoded beforehand, since there may be no memory when it is needed. */
  private static final byte[] MESSAGE =
      ("parley: memory is full, and collecting garbage takes nearly all of the time; ending, to be"
              + " started anew. If this happens again, give it more: JAVA_TOOL_OPTIONS=-Xmx512m\n")
          .getBytes(StandardCharsets.UTF_8);

  private final List<GarbageCollectorMXBean> collectors =
      ManagementFactory.getGarbageCollectorMXBeans();
  private final FileOutputStream stderr = new FileOutputStream(FileDescriptor.err);
  private final Duration interval;
  private final Thread thread;

  private HeapWatchdog(Duration interval) {
    this.interval = interval;
    this.thread = Thread.ofPlatform().name("heap-watchdog").daemon().unstarted(this::watch);
  }

  /** Starts to watch, until closed. */
  public static HeapWatchdog start() {
    return start(INTERVAL);
  }

  /** Starts to watch with another interval. */
  static HeapWatchdog start(Duration interval) {
    HeapWatchdog watchdog = new HeapWatchdog(interval);
    watchdog.thread.start();
    return watchdog;
  }

  private void watch() {
    ThrashingDetector detector = new ThrashingDetector();
    try {
      while (!detector.isThrashing(System.nanoTime(), collectionMillis())) {
        Thread.sleep(interval);
      }
    } catch (InterruptedException _) {
      return;
    } catch (OutOfMemoryError _) {
      // That says it as well.
    }
    try {
      stderr.write(MESSAGE);
    } catch (IOException _) {
      // The exit code tells it too.
    } finally {
      Runtime.getRuntime().halt(EXIT_SOFTWARE); // shutdown hooks would need memory
    }
  }

  private long collectionMillis() {
    long sum = 0;
    for (int i = 0; i < collectors.size(); i++) {
      sum += Math.max(0, collectors.get(i).getCollectionTime());
    }
    return sum;
  }

  /** Looks at the share of the collectors between one look and the next. */
  static final class ThrashingDetector {
    private int thrashingIntervals;
    private long lastNanoTime;
    private long lastCollectionMillis = -1;

    /**
     * Whether the process gets nothing done.
     *
     * @param nanoTime monotonic time in nanoseconds
     * @param collectionMillis time spent by the collectors since the start
     */
    boolean isThrashing(long nanoTime, long collectionMillis) {
      if (lastCollectionMillis >= 0) {
        double elapsedMillis = (nanoTime - lastNanoTime) / 1e6;
        boolean isBusy =
            collectionMillis - lastCollectionMillis > MAX_COLLECTION_SHARE * elapsedMillis;
        thrashingIntervals = isBusy ? thrashingIntervals + 1 : 0;
      }
      lastNanoTime = nanoTime;
      lastCollectionMillis = collectionMillis;
      return thrashingIntervals >= MAX_THRASHING_INTERVALS;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
