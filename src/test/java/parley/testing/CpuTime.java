package parley.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * Bounds how much a task computes. What other processes do adds nothing to it, unlike to the time
 * that elapses, so the bound holds on a busy machine too.
 */
public final class CpuTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Duration STEP = Duration.ofMillis(20);

  private CpuTime() {}

  /**
   * Runs a task on a thread of its own.
   *
   * @param limit CPU time of the thread after which the task has failed
   */
  public static <T> T within(Duration limit, Callable<T> task) throws Exception {
    FutureTask<T> result = new FutureTask<>(task);
    Thread thread = Thread.ofPlatform().daemon().start(result);
    long end = System.nanoTime() + TestTimeouts.GENEROUS.toNanos();
    while (!thread.join(STEP)) {
      boolean blocked = System.nanoTime() - end > 0;
      if (blocked || THREADS.getThreadCpuTime(thread.threadId()) > limit.toNanos()) {
        StackTraceElement[] where = thread.getStackTrace();
        thread.interrupt();
        AssertionError failure =
            new AssertionError(
                blocked ? "blocked for " + TestTimeouts.GENEROUS : "computes for over " + limit);
        failure.setStackTrace(where);
        throw failure;
      }
    }
    return TestTimeouts.get(result);
  }
}
