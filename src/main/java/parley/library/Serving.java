package parley.library;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import parley.search.dense.DenseIndex;

/** The snapshot served now. Whoever reads holds on to it until done; swapping waits for nobody. */
final class Serving implements AutoCloseable {
  private final AtomicReference<Snapshot> now;
  private volatile boolean closed;

  Serving(Snapshot first) {
    this.now = new AtomicReference<>(first);
  }

  Snapshot now() {
    return now.get();
  }

  /**
   * Reads from the snapshot served now, which stays open meanwhile.
   *
   * @throws IllegalStateException if nothing is served any more
   */
  <T> T read(Function<Snapshot, T> read) {
    while (true) {
      Snapshot snapshot = now.get();
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
  synchronized void swap(Snapshot next) {
    Snapshot before = now.getAndSet(next);
    before.close();
  }

  /** Serves a snapshot by meaning too; false if it is no longer the one served. */
  synchronized boolean take(Snapshot words, DenseIndex meaning) {
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
