package parley.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** A fixed pool of daemon threads that embeds texts in parallel. */
final class EmbeddingExecutor implements AutoCloseable {
  private final ExecutorService executor;

  EmbeddingExecutor(int threadCount) {
    executor =
        Executors.newFixedThreadPool(
            threadCount, Thread.ofPlatform().name("embedding-", 1).daemon().factory());
  }

  /**
   * Applies a function to all texts in parallel; the results are in the order of the texts.
   *
   * @throws EmbeddingException if it fails for one text, which cancels the others; or if the thread
   *     is interrupted, or the pool closed
   */
  <T, R> List<R> map(List<T> texts, Function<T, R> function) {
    AtomicBoolean failed = new AtomicBoolean();
    List<Callable<R>> tasks = new ArrayList<>();
    for (T text : texts) {
      tasks.add(() -> applyUnlessFailed(failed, text, function));
    }
    try {
      return results(executor.invokeAll(tasks));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddingException("Embedding was interrupted; what was under way is lost.", e);
    } catch (RejectedExecutionException | CancellationException e) {
      throw new EmbeddingException("The language model is closed. Open it again.", e);
    }
  }

  private static <T, R> R applyUnlessFailed(AtomicBoolean failed, T text, Function<T, R> function) {
    if (failed.get()) {
      throw new CancellationException("another text failed");
    }
    boolean success = false;
    try {
      R result = function.apply(text);
      success = true;
      return result;
    } finally {
      if (!success) {
        failed.set(true);
      }
    }
  }

  /** The results. Rethrows the original failure, not the cancellations that it caused. */
  private static <R> List<R> results(List<Future<R>> futures) {
    for (Future<R> future : futures) {
      if (future.state() == Future.State.FAILED
          && !(future.exceptionNow() instanceof CancellationException)) {
        Throwable cause = future.exceptionNow();
        throw new EmbeddingException(String.valueOf(cause.getMessage()), cause);
      }
    }
    List<R> results = new ArrayList<>();
    for (Future<R> future : futures) {
      if (future.isCancelled()) {
        throw new CancellationException();
      }
      results.add(future.resultNow());
    }
    return results;
  }

  /** Cancels queued texts, so that threads waiting for them fail instead of waiting for ever. */
  @Override
  public void close() {
    for (Runnable task : executor.shutdownNow()) {
      if (task instanceof Future<?> future) {
        future.cancel(false);
      }
    }
  }
}
