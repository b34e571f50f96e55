package parley.library;

import java.util.Optional;
import parley.corpus.CorpusException;
import parley.library.revision.CorpusCandidate;
import parley.store.StoreException;

/**
 * Replaces the current snapshot by that of another corpus, one at a time. Whoever decides which
 * corpus that is, and must not be overtaken meanwhile, synchronizes on it. Thread-safe.
 */
final class SnapshotReloader {
  private final SnapshotLoader loader;
  private final SnapshotHolder snapshots;
  private final Runnable afterReload;
  private volatile Optional<Integer> articlesPendingRemoval;

  /**
   * @param articlesPendingRemoval number of articles that the first load would have lost
   * @param afterReload called after each reload that was not refused
   */
  SnapshotReloader(
      SnapshotLoader loader,
      SnapshotHolder snapshots,
      Optional<Integer> articlesPendingRemoval,
      Runnable afterReload) {
    this.loader = loader;
    this.snapshots = snapshots;
    this.articlesPendingRemoval = articlesPendingRemoval;
    this.afterReload = afterReload;
  }

  /** Names the corpus to serve. */
  @FunctionalInterface
  interface CandidateSupplier {
    CorpusCandidate get() throws CorpusException, StoreException;
  }

  /** Serves a corpus instead of the current one, unless too many articles would be lost. */
  synchronized ReloadResult reload(
      CandidateSupplier supplier, ProgressListener progress, ArticleLossPolicy lossPolicy)
      throws KnowledgeBaseException {
    // Closed while waiting for the lock: nobody would close a snapshot loaded now.
    snapshots.requireOpen();
    LoadRequest request = LoadRequest.start(Optional.of(snapshots.current()), lossPolicy, progress);
    return switch (load(supplier, request)) {
      case LoadResult.Refused refused -> {
        articlesPendingRemoval = Optional.of(refused.report().removed().size());
        yield new ReloadResult.Refused(refused.report());
      }
      case LoadResult.Ready ready -> {
        snapshots.replace(ready.snapshot());
        articlesPendingRemoval = Optional.empty();
        afterReload.run();
        yield new ReloadResult.Done(
            request.report(ready.snapshot(), ready.isRebuilt()).withRevision(ready.revision()));
      }
    };
  }

  private LoadResult load(CandidateSupplier supplier, LoadRequest request)
      throws KnowledgeBaseException {
    try {
      return loader.load(supplier.get(), request);
    } catch (CorpusException e) {
      throw KnowledgeBaseException.usageError(String.valueOf(e.getMessage()), e);
    } catch (StoreException e) {
      throw KnowledgeBaseException.failure(String.valueOf(e.getMessage()), e);
    }
  }

  /** Where questions are tried before anything is served. */
  PreviewIndex previewIndex() {
    return loader.previewIndex();
  }

  /** Number of articles that the latest load would have lost; empty if it was not refused. */
  Optional<Integer> articlesPendingRemoval() {
    return articlesPendingRemoval;
  }
}
