package parley.bot.dispatch;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Does things later. */
@FunctionalInterface
public interface Timer {
  /** Runs a task after a while, on a thread of its own. */
  void schedule(Duration delay, Runnable task);

  /** The real one. */
  static Timer system() {
    return (delay, task) -> {
      Executor delayedExecutor =
          CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS);
      delayedExecutor.execute(task);
    };
  }
}
