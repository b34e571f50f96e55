package parley.bot.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Tasks that wait for one of a few platform threads, first come, first served. Platform threads,
 * since the operating system shares the processor among them: a long task on a virtual thread keeps
 * its carrier to itself, and with it every request to Discord.
 */
final class WorkQueue implements AutoCloseable {
  /** A question just after the start, cold; see 0070. */
  private static final Duration INITIAL_SERVICE_TIME = Duration.ofMillis(200);

  /** Weight of the latest task in the moving average of service times. */
  private static final double SMOOTHING = 0.1;

  private final int threads;
  private final int maxWaiting;
  private final LongSupplier nanoTime;
  private final Queue<Task> waiting = new ConcurrentLinkedQueue<>();

  /** Those that wait and those that run. */
  private final AtomicInteger admitted = new AtomicInteger();

  private final ThreadPoolExecutor executor;
  private double serviceNanos = INITIAL_SERVICE_TIME.toNanos();

  /**
   * @param threads number of tasks that run at once
   * @param maxWaiting number of tasks that may wait beside them
   * @param nanoTime monotonic time in nanoseconds
   */
  WorkQueue(String name, int threads, int maxWaiting, LongSupplier nanoTime) {
    this.threads = threads;
    this.maxWaiting = maxWaiting;
    this.nanoTime = nanoTime;
    this.executor =
        new ThreadPoolExecutor(
            threads,
            threads,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(), // bounded by what is admitted
            Thread.ofPlatform().name(name + "-", 0).daemon().factory());
    executor.allowCoreThreadTimeOut(true);
  }

  /** Admits a task; false if too many wait, or if the queue is closed. */
  boolean offer(Task task) {
    if (admitted.incrementAndGet() > threads + maxWaiting) {
      admitted.decrementAndGet();
      return false;
    }
    waiting.add(task);
    try {
      executor.execute(this::runNext);
      return true;
    } catch (RejectedExecutionException _) {
      return !remove(task);
    }
  }

  private void runNext() {
    Task task = waiting.poll();
    if (task == null) {
      return; // it was taken out
    }
    long start = nanoTime.getAsLong();
    try {
      if (task.work()) {
        record(nanoTime.getAsLong() - start);
      }
    } finally {
      admitted.decrementAndGet();
    }
  }

  /** Takes out a task that waits; false if it does not wait any more. */
  boolean remove(Task task) {
    boolean wasRemoved = waiting.remove(task);
    if (wasRemoved) {
      admitted.decrementAndGet();
    }
    return wasRemoved;
  }

  /** Takes out all tasks that wait. */
  List<Task> removeAll() {
    return List.copyOf(waiting).stream().filter(this::remove).toList();
  }

  /** Number of tasks that wait for a thread. */
  int waitingCount() {
    return Math.max(0, admitted.get() - threads);
  }

  /** How long a task that is admitted now will wait, going by the tasks before. */
  synchronized Duration estimatedWait() {
    int ahead = Math.max(0, admitted.get() - threads + 1);
    return Duration.ofNanos((long) (ahead * serviceNanos / threads));
  }

  private synchronized void record(long nanos) {
    serviceNanos += SMOOTHING * (nanos - serviceNanos);
  }

  /** Interrupts what runs. */
  @Override
  public void close() {
    executor.shutdownNow();
  }

  /** A task of a queue. */
  interface Task {
    /** Does the work; false if it was not worth while, which says nothing about service times. */
    boolean work();

    /** Ends the task without doing the work. */
    void turnAway();
  }
}
