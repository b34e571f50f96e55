package parley.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
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
import parley.embedding.CachingEmbedder;
import parley.embedding.Embedder;
import parley.embedding.EmbedderFactory;
import parley.embedding.EmbeddingCache;
import parley.library.snapshot.IndexDirectory;
import parley.library.snapshot.IndexSnapshot;
import parley.search.dense.DenseIndex;

/**
 * Opens or computes the embeddings of a snapshot on one background thread. A newer request cancels
 * an older one.
 */
final class EmbeddingWorker implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddingWorker.class);

  /** How long cached vectors are kept that no corpus uses. */
  private static final Period CACHE_RETENTION = Period.ofDays(90);

  private static final Duration LOCK_RETRY_DELAY = Duration.ofSeconds(2);

  private final EmbedderFactory embedderFactory;
  private final Path stateFolder;
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("parley-embedding").factory());
  private final AtomicReference<Optional<IndexSnapshot>> requestedSnapshot =
      new AtomicReference<>(Optional.empty());
  private final AtomicReference<EmbeddingStatus> status =
      new AtomicReference<>(new EmbeddingStatus.Off());

  /** Confined to the background thread. */
  private Optional<Embedder> loadedEmbedder = Optional.empty();

  EmbeddingWorker(EmbedderFactory embedderFactory, Path stateFolder) {
    this.embedderFactory = embedderFactory;
    this.stateFolder = stateFolder;
  }

  /** Receives the embeddings of a snapshot, on the background thread. */
  @FunctionalInterface
  interface DenseIndexReceiver {
    /** Returns false if the snapshot is no longer current, so that they are to be closed. */
    boolean accept(IndexSnapshot snapshot, DenseIndex denseIndex);
  }

  EmbeddingStatus status() {
    return status.get();
  }

  /** Opens the embeddings of a snapshot if they exist; computes none. */
  CompletableFuture<Void> openExisting(IndexSnapshot snapshot, DenseIndexReceiver receiver) {
    return submit(snapshot, receiver, ProgressListener.NONE, false);
  }

  /** Opens the embeddings of a snapshot, computing them first if missing. */
  CompletableFuture<Void> openOrCompute(
      IndexSnapshot snapshot, DenseIndexReceiver receiver, ProgressListener progress) {
    return submit(snapshot, receiver, progress, true);
  }

  private synchronized CompletableFuture<Void> submit(
      IndexSnapshot snapshot,
      DenseIndexReceiver receiver,
      ProgressListener progress,
      boolean mayCompute) {
    if (executor.isShutdown()) {
      return CompletableFuture.completedFuture(null);
    }
    requestedSnapshot.set(Optional.of(snapshot));
    return CompletableFuture.runAsync(
        () -> {
          try {
            embed(snapshot, receiver, progress, mayCompute);
          } catch (CancellationException e) {
            log.debug("The vectors of an older snapshot are no longer wanted");
          } catch (IOException | RuntimeException | LinkageError e) {
            log.warn("Answers are lexical only: {}", e.toString());
            log.debug("Why there are no vectors", e);
            status.set(new EmbeddingStatus.Failed(e.toString()));
          }
        },
        executor);
  }

  private void embed(
      IndexSnapshot snapshot,
      DenseIndexReceiver receiver,
      ProgressListener progress,
      boolean mayCompute)
      throws IOException {
    throwIfCancelled(snapshot);
    Path folder = IndexDirectory.vectorsFolder(snapshot.folder());
    if (!mayCompute && !Files.isDirectory(folder)) {
      return;
    }
    Embedder embedder = embedder();
    Optional<DenseIndex> denseIndex = tryOpen(snapshot, folder, embedder);
    if (denseIndex.isEmpty()) {
      if (!mayCompute) {
        return;
      }
      denseIndex = Optional.of(build(snapshot, folder, embedder, progress));
    }
    if (receiver.accept(snapshot, denseIndex.get())) {
      status.set(new EmbeddingStatus.Ready());
    } else {
      denseIndex.get().close();
    }
  }

  private Embedder embedder() {
    if (loadedEmbedder.isEmpty()) {
      loadedEmbedder = Optional.of(embedderFactory.open());
    }
    return loadedEmbedder.get();
  }

  private static Optional<DenseIndex> tryOpen(
      IndexSnapshot snapshot, Path folder, Embedder embedder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try {
      return Optional.of(DenseIndex.open(folder, snapshot.searcher().lexicalIndex(), embedder));
    } catch (IOException | RuntimeException e) {
      log.info(
          "The vectors in {} cannot be used; until they are rebuilt, answers are lexical only: {}",
          folder,
          e.toString());
      return Optional.empty();
    }
  }

  private DenseIndex build(
      IndexSnapshot snapshot, Path folder, Embedder embedder, ProgressListener progress)
      throws IOException {
    int total = snapshot.searcher().lexicalIndex().passageCount();
    status.set(new EmbeddingStatus.Computing(0, total));
    if (!snapshot.searcher().acquire()) {
      throw new CancellationException();
    }
    try (EmbeddingCache cache = openCache(snapshot)) {
      // We hold the cache lock, so leftover folders are stale.
      Optional<DenseIndex> existing = tryOpen(snapshot, folder, embedder);
      if (existing.isPresent()) {
        return existing.get();
      }
      IndexDirectory.deleteStaleVectors(snapshot.folder());
      Path buildFolder = folder.resolveSibling(folder.getFileName() + "-building");
      DenseIndex.build(
          snapshot.searcher().lexicalIndex(),
          buildFolder,
          new CachingEmbedder(embedder, cache),
          done -> {
            throwIfCancelled(snapshot);
            status.set(new EmbeddingStatus.Computing(done, total));
            progress.onProgress(done, total);
          });
      cache.evictUnusedSince(LocalDate.now(ZoneOffset.UTC).minus(CACHE_RETENTION));
      Files.move(buildFolder, folder, StandardCopyOption.ATOMIC_MOVE);
      return DenseIndex.open(folder, snapshot.searcher().lexicalIndex(), embedder);
    } finally {
      snapshot.searcher().release();
    }
  }

  /** Opens the cache; waits while another process has it open. */
  private EmbeddingCache openCache(IndexSnapshot snapshot) {
    return EmbeddingCache.openOrDisabled(
        stateFolder,
        message -> {
          log.info("{} Waiting for it.", message);
          pause();
          throwIfCancelled(snapshot);
          return true;
        });
  }

  private static void pause() {
    try {
      Thread.sleep(LOCK_RETRY_DELAY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  private void throwIfCancelled(IndexSnapshot snapshot) {
    if (requestedSnapshot
        .get()
        .filter(requested -> requested.searcher() == snapshot.searcher())
        .isEmpty()) {
      throw new CancellationException();
    }
  }

  /** Cancels the running request, waits for it, and closes the model. */
  @Override
  public synchronized void close() {
    if (executor.isShutdown()) {
      return;
    }
    requestedSnapshot.set(Optional.empty());
    executor.execute(() -> loadedEmbedder.ifPresent(Embedder::close));
    executor.close();
  }
}
