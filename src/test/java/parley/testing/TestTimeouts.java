package parley.testing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one bound on every wait of a test. Tests wait for conditions, so the bound only ends a test
 * whose condition never comes; it says nothing about how fast anything should be.
 */
public final class TestTimeouts {
  /** System property with the bound in minutes; the build passes it on to the tests. */
  private static final String PROPERTY = "test.timeout.minutes";

  /** Longer than any wait takes on a slow and busy machine. */
  public static final Duration GENEROUS = Duration.ofMinutes(Long.getLong(PROPERTY, 10));

  private TestTimeouts() {}

  /** Waits for a latch. */
  public static void await(CountDownLatch latch) {
    try {
      if (!latch.await(GENEROUS.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("a latch still counts " + latch.getCount() + after());
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Waits for a result; a failure of the task is thrown as {@link ExecutionException}. */
  public static <T> T get(Future<T> task) throws ExecutionException {
    try {
      return task.get(GENEROUS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (TimeoutException e) {
      throw new AssertionError("no result" + after(), e);
    }
  }

  /** Waits for the end of a thread. */
  public static void join(Thread thread) {
    try {
      if (!thread.join(GENEROUS)) {
        throw new AssertionError(thread.getName() + " still runs" + after());
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Waits for the end of a process, which is killed if it does not end; its exit code. */
  public static int exitCode(Process process) {
    try {
      if (!process.waitFor(GENEROUS)) {
        throw new AssertionError("process " + process.pid() + " still runs" + after());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static String after() {
    return " after " + GENEROUS + "; -D" + PROPERTY + " raises the bound";
  }

  private static AssertionError interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new AssertionError("interrupted", e);
  }
}
