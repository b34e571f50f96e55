package parley.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.embedding.CacheOpenResult;
import parley.embedding.CachingEmbedder;
import parley.embedding.Embedder;
import parley.embedding.EmbedderFactory;
import parley.embedding.EmbeddingCache;
import parley.search.dense.DenseIndex;

/**
 * Gives snapshots their vectors on a thread of its own, one snapshot at a time: those at hand are
 * opened, missing ones computed. What is asked for last wins; work for an older snapshot is given
 * up.
 */
final class EmbeddingWorker implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddingWorker.class);

  /** How long vectors are kept that no corpus uses any more. */
  private static final Period KEPT = Period.ofDays(90);

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final EmbedderFactory models;
  private final Path state;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("parley-meaning").factory());
  private final AtomicReference<Optional<IndexSnapshot>> wanted =
      new AtomicReference<>(Optional.empty());
  private final AtomicReference<EmbeddingStatus> stands =
      new AtomicReference<>(new EmbeddingStatus.Off());

  /** Used by the one thread alone. */
  private Optional<Embedder> model = Optional.empty();

  EmbeddingWorker(EmbedderFactory models, Path state) {
    this.models = models;
    this.state = state;
  }

  /** Takes a snapshot that has its vectors now; called on the worker's thread. */
  @FunctionalInterface
  interface Taker {
    /** False if the snapshot no longer serves, so that the vectors are not wanted any more. */
    boolean take(IndexSnapshot words, DenseIndex meaning);
  }

  EmbeddingStatus state() {
    return stands.get();
  }

  /** Gives a snapshot its vectors if they are at hand, and computes nothing. */
  CompletableFuture<Void> open(IndexSnapshot snapshot, Taker taker) {
    return begin(snapshot, taker, ProgressListener.NONE, false);
  }

  /** Gives a snapshot its vectors; what is missing is computed. */
  CompletableFuture<Void> make(IndexSnapshot snapshot, Taker taker, ProgressListener progress) {
    return begin(snapshot, taker, progress, true);
  }

  private synchronized CompletableFuture<Void> begin(
      IndexSnapshot snapshot, Taker taker, ProgressListener progress, boolean compute) {
    if (thread.isShutdown()) {
      return CompletableFuture.completedFuture(null);
    }
    wanted.set(Optional.of(snapshot));
    return CompletableFuture.runAsync(
        () -> {
          try {
            work(snapshot, taker, progress, compute);
          } catch (CancellationException e) {
            log.debug("The vectors of an older snapshot are no longer wanted");
          } catch (IOException | RuntimeException | LinkageError e) {
            log.warn("Answers are by words alone: {}", e.toString());
            log.debug("Why there are no vectors", e);
            stands.set(new EmbeddingStatus.Failed(e.toString()));
          }
        },
        thread);
  }

  private void work(IndexSnapshot snapshot, Taker taker, ProgressListener progress, boolean compute)
      throws IOException {
    check(snapshot);
    Path folder = IndexDirectory.vectors(snapshot.folder());
    if (!compute && !Files.isDirectory(folder)) {
      return;
    }
    Embedder embedder = model();
    Optional<DenseIndex> meaning = atHand(snapshot, folder, embedder);
    if (meaning.isEmpty()) {
      if (!compute) {
        return;
      }
      meaning = Optional.of(compute(snapshot, folder, embedder, progress));
    }
    if (taker.take(snapshot, meaning.get())) {
      stands.set(new EmbeddingStatus.Ready());
    } else {
      meaning.get().close();
    }
  }

  private Embedder model() {
    if (model.isEmpty()) {
      model = Optional.of(models.open());
    }
    return model.get();
  }

  private static Optional<DenseIndex> atHand(
      IndexSnapshot snapshot, Path folder, Embedder embedder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try {
      return Optional.of(DenseIndex.open(folder, snapshot.index(), embedder));
    } catch (IOException | RuntimeException e) {
      log.info(
          "The vectors in {} cannot be used; until they are made anew, answers are by words: {}",
          folder,
          e.toString());
      return Optional.empty();
    }
  }

  private DenseIndex compute(
      IndexSnapshot snapshot, Path folder, Embedder embedder, ProgressListener progress)
      throws IOException {
    int total = snapshot.index().passageCount();
    stands.set(new EmbeddingStatus.Computing(0, total));
    if (!snapshot.index().acquire()) {
      throw new CancellationException();
    }
    try (EmbeddingCache cache = cache(snapshot)) {
      // Whoever has the cache may write here: what lies about is nobody's work under way.
      Optional<DenseIndex> meanwhile = atHand(snapshot, folder, embedder);
      if (meanwhile.isPresent()) {
        return meanwhile.get();
      }
      IndexDirectory.sweepVectors(snapshot.folder());
      Path building = folder.resolveSibling(folder.getFileName() + "-building");
      DenseIndex.build(
          snapshot.index(),
          building,
          new CachingEmbedder(embedder, cache),
          done -> {
            check(snapshot);
            stands.set(new EmbeddingStatus.Computing(done, total));
            progress.at(done, total);
          });
      cache.removeUnusedSince(LocalDate.now(ZoneOffset.UTC).minus(KEPT));
      Files.move(building, folder, StandardCopyOption.ATOMIC_MOVE);
      return DenseIndex.open(folder, snapshot.index(), embedder);
    } finally {
      snapshot.index().release();
    }
  }

  /** The vectors computed before; waits for another process that has them. */
  private EmbeddingCache cache(IndexSnapshot snapshot) {
    while (true) {
      switch (EmbeddingCache.open(state.resolve("vectors"), InstantSource.system())) {
        case CacheOpenResult.Opened(EmbeddingCache cache, Optional<String> warning) -> {
          warning.ifPresent(log::warn);
          return cache;
        }
        case CacheOpenResult.Unusable(String why) -> {
          log.warn(why);
          return EmbeddingCache.none();
        }
        case CacheOpenResult.Held(String why) -> {
          log.info("{} Waiting for it.", why);
          pause();
          check(snapshot);
        }
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  private void check(IndexSnapshot snapshot) {
    if (wanted.get().filter(last -> last.index() == snapshot.index()).isEmpty()) {
      throw new CancellationException();
    }
  }

  /** Gives up what is under way and lets the model go; whoever comes second waits for the first. */
  @Override
  public synchronized void close() {
    if (thread.isShutdown()) {
      return;
    }
    wanted.set(Optional.empty());
    thread.execute(() -> model.ifPresent(Embedder::close));
    thread.close();
  }
}
