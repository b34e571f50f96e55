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

  private final List<Writing> batch = new ArrayList<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("parley-index").factory());
  private Future<?> before = CompletableFuture.completedFuture(null);

  /**
   * Writes something after what came before, at the latest when all is awaited.
   *
   * @throws IOException if what came before could not be written
   */
  void write(Writing next) throws IOException {
    batch.add(next);
    if (batch.size() == BATCH) {
      submit();
    }
  }

  private void submit() throws IOException {
    waitForBefore();
    List<Writing> all = List.copyOf(batch);
    batch.clear();
    Callable<Boolean> task =
        () -> {
          for (Writing each : all) {
            each.now();
          }
          return true;
        };
    before = thread.submit(task);
  }

  /**
   * Waits until everything is written.
   *
   * @throws IOException if it could not be written
   */
  void await() throws IOException {
    submit();
    waitForBefore();
  }

  private void waitForBefore() throws IOException {
    try {
      before.get();
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
  interface Writing {
    void now() throws IOException;
  }

  /** Waits until nothing is being written. */
  @Override
  public void close() {
    thread.close();
  }
}
