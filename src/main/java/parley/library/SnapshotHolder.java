package parley.library;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import parley.search.dense.DenseIndex;

/** The snapshot served now. Whoever reads holds on to it until done; swapping waits for nobody. */
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
   * Reads from the snapshot served now, which stays open meanwhile.
   *
   * @throws IllegalStateException if nothing is served any more
   */
  <T> T withSnapshot(Function<IndexSnapshot, T> function) {
    while (true) {
      IndexSnapshot snapshot = current.get();
      if (snapshot.index().acquire()) {
        try {
          return function.apply(snapshot);
        } finally {
          snapshot.index().release();
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

  /** Serves another snapshot from now on. */
  synchronized void replace(IndexSnapshot next) {
    IndexSnapshot previous = current.getAndSet(next);
    previous.close();
  }

  /** Serves a snapshot by meaning too; false if it is no longer the one served. */
  synchronized boolean attachEmbeddings(IndexSnapshot snapshot, DenseIndex denseIndex) {
    if (closed || current.get().index() != snapshot.index()) {
      return false;
    }
    replace(snapshot.with(denseIndex));
    return true;
  }

  @Override
  public synchronized void close() {
    closed = true;
    current.get().close();
  }
}
