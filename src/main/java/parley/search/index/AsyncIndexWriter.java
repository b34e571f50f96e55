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

/**
 * Writes one thing after the other on a thread of its own, while the next ones are read and
 * analysed. With two processors this takes a quarter off the time on the clock of indexing; the
 * processor time stays the same.
 */
final class AsyncIndexWriter implements Closeable {
  /** Handed over together; one by one, the threads would wait for each other too often. */
  private static final int BATCH = 32;

  private final List<WriteTask> batch = new ArrayList<>();
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("parley-index").factory());
  private Future<?> pendingBatch = CompletableFuture.completedFuture(null);

  /**
   * Writes something after what came before, at the latest when all is awaited.
   *
   * @throws IOException if what came before could not be written
   */
  void write(WriteTask task) throws IOException {
    batch.add(task);
    if (batch.size() == BATCH) {
      submit();
    }
  }

  private void submit() throws IOException {
    awaitPendingBatch();
    List<WriteTask> tasks = List.copyOf(batch);
    batch.clear();
    Callable<Boolean> batchTask =
        () -> {
          for (WriteTask task : tasks) {
            task.run();
          }
          return true;
        };
    pendingBatch = executor.submit(batchTask);
  }

  /**
   * Waits until everything is written.
   *
   * @throws IOException if it could not be written
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

  /** Something that is written. */
  @FunctionalInterface
  interface WriteTask {
    void run() throws IOException;
  }

  /** Waits until nothing is being written. */
  @Override
  public void close() {
    executor.close();
  }
}
