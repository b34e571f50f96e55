package parley.library;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import parley.search.dense.DenseIndex;

/** The snapshot served now. Whoever reads holds on to it until done; swapping waits for nobody. */
final class SnapshotHolder implements AutoCloseable {
  private final AtomicReference<IndexSnapshot> now;
  private volatile boolean closed;

  SnapshotHolder(IndexSnapshot first) {
    this.now = new AtomicReference<>(first);
  }

  IndexSnapshot now() {
    return now.get();
  }

  /**
   * Reads from the snapshot served now, which stays open meanwhile.
   *
   * @throws IllegalStateException if nothing is served any more
   */
  <T> T read(Function<IndexSnapshot, T> read) {
    while (true) {
      IndexSnapshot snapshot = now.get();
      if (snapshot.index().acquire()) {
        try {
          return read.apply(snapshot);
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
  synchronized void swap(IndexSnapshot next) {
    IndexSnapshot before = now.getAndSet(next);
    before.close();
  }

  /** Serves a snapshot by meaning too; false if it is no longer the one served. */
  synchronized boolean take(IndexSnapshot words, DenseIndex meaning) {
    if (closed || now.get().index() != words.index()) {
      return false;
    }
    swap(words.with(meaning));
    return true;
  }

  @Override
  public synchronized void close() {
    closed = true;
    now.get().close();
  }
}
