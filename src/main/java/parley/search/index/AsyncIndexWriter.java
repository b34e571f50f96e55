package parley.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.util.IORunnable;

/**
 * Runs write tasks in order on one background thread, while the caller reads and analyzes what
 * comes next. See src/docs/decisions/0003-indexing-pipeline.md.
 */
final class AsyncIndexWriter implements Closeable {
  /** Tasks handed over together; one by one, the threads would wait for each other too often. */
  private static final int BATCH_SIZE = 32;

  private final List<IORunnable> batch = new ArrayList<>();
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("parley-index").factory());
  private Future<?> pendingBatch = CompletableFuture.completedFuture(null);

  /**
   * Queues a task; it runs at the latest in {@link #await}.
   *
   * @throws IOException if an earlier task failed
   */
  void write(IORunnable task) throws IOException {
    batch.add(task);
    if (batch.size() == BATCH_SIZE) {
      submit();
    }
  }

  private void submit() throws IOException {
    awaitPendingBatch();
    List<IORunnable> tasks = List.copyOf(batch);
    batch.clear();
    Callable<Boolean> batchTask =
        () -> {
          for (IORunnable task : tasks) {
            task.run();
          }
          return true;
        };
    pendingBatch = executor.submit(batchTask);
  }

  /**
   * Waits until all tasks have run.
   *
   * @throws IOException if one of them failed
   */
  void await() throws IOException {
    submit();
    awaitPendingBatch();
  }

  private void awaitPendingBatch() throws IOException {
    try {
      pendingBatch.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("writing was interrupted").initCause(e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IOException(e);
      }
    }
  }

  /** Waits for the running tasks; queued ones are dropped. */
  @Override
  public void close() {
    executor.close();
  }
}
