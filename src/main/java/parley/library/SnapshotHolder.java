package parley.library;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import parley.library.snapshot.IndexSnapshot;
import parley.search.dense.DenseIndex;

/**
 * Holds the current snapshot. Readers keep the one they started with open until they are done;
 * replacing it does not wait for them. Thread-safe.
 */
final class SnapshotHolder implements AutoCloseable {
  private final AtomicReference<IndexSnapshot> current;
  private volatile boolean closed;

  SnapshotHolder(IndexSnapshot first) {
    this.current = new AtomicReference<>(first);
  }

  IndexSnapshot current() {
    return current.get();
  }

  /**
   * Calls a function with the current snapshot, which stays open meanwhile.
   *
   * @throws IllegalStateException if closed
   */
  <T> T withSnapshot(Function<IndexSnapshot, T> function) {
    while (true) {
      IndexSnapshot snapshot = current.get();
      if (snapshot.searcher().acquire()) {
        try {
          return function.apply(snapshot);
        } finally {
          snapshot.searcher().release();
        }
      }
      requireOpen();
    }
  }

  void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the library is closed");
    }
  }

  /** Replaces the current snapshot and closes the old one once its readers are done. */
  synchronized void replace(IndexSnapshot next) {
    IndexSnapshot previous = current.getAndSet(next);
    previous.close();
  }

  /** Adds embeddings to the current snapshot; false if the given one is no longer current. */
  synchronized boolean attachEmbeddings(IndexSnapshot snapshot, DenseIndex denseIndex) {
    if (closed || current.get().searcher() != snapshot.searcher()) {
      return false;
    }
    replace(snapshot.withEmbeddings(denseIndex));
    return true;
  }

  @Override
  public synchronized void close() {
    closed = true;
    current.get().close();
  }
}
