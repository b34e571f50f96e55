package parley.bot.dispatch;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs tasks after a delay. They only start something, and never block. */
interface Timer extends AutoCloseable {
  /** Runs the task after the delay, unless the timer is closed before. */
  void schedule(Duration delay, Runnable task);

  @Override
  void close();

  /** On a platform thread of its own, which no answer can keep busy. */
  static Timer start() {
    var executor =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("deferral-timer").daemon().factory(), (_, _) -> {});
    return new Timer() {
      @Override
      public void schedule(Duration delay, Runnable task) {
        var _ = executor.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
      }

      @Override
      public void close() {
        executor.shutdownNow();
      }
    };
  }
}
