package parley.discord;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds the calls to Discord that run at once, and so the connections that are opened. Calls of
 * one kind wait only for others of their kind.
 */
final class CallLane {
  /** Deferrals, so that no answer keeps one waiting. */
  static final int MAX_DEFERRALS = 32;

  /** First responses that answer at once. */
  static final int MAX_FIRST_RESPONSES = 32;

  /** Edits, follow-ups and posts, which have minutes. */
  static final int MAX_LATER_CALLS = 24;

  /** Calls that run at once in all lanes. */
  static final int MAX_CALLS = MAX_DEFERRALS + MAX_FIRST_RESPONSES + MAX_LATER_CALLS;

  /** Calls that wait for one lane; more would only be too late. */
  private static final int MAX_WAITING = 1_000;

  private final Semaphore permits;

  CallLane(int maxCalls) {
    this.permits = new Semaphore(maxCalls, true);
  }

  /** A call to Discord. */
  @FunctionalInterface
  interface Call<T> {
    T execute() throws RestException, InterruptedException;
  }

  /**
   * Runs a call once there is room for it.
   *
   * @throws RestException too late, if there is no room for so long, or if too many wait
   */
  <T> T run(Duration timeout, Call<T> call) throws RestException, InterruptedException {
    if (permits.getQueueLength() >= MAX_WAITING
        || !permits.tryAcquire(Math.max(0, timeout.toNanos()), TimeUnit.NANOSECONDS)) {
      throw RestException.responseDeadlineExceeded();
    }
    try {
      return call.execute();
    } finally {
      permits.release();
    }
  }
}
