package parley.library;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.config.Settings;
import parley.corpus.CorpusException;
import parley.library.revision.CorpusCandidate;
import parley.library.revision.CorpusOrigin;
import parley.library.revision.FolderOrigin;
import parley.library.snapshot.IndexSnapshot;
import parley.library.snapshot.SnapshotDiff;
import parley.store.StoreException;
import parley.text.Plurals;
import parley.text.Stopwatch;

/**
 * The first load of a knowledge base.
 *
 * @param loader loads the next snapshots
 * @param snapshot the snapshot to serve first
 * @param report what the load did
 * @param articlesPendingRemoval number of articles missing in the folder but still served, if that
 *     is more than the policy permits to lose; empty otherwise
 */
record InitialLoad(
    SnapshotLoader loader,
    IndexSnapshot snapshot,
    ReloadReport report,
    Optional<Integer> articlesPendingRemoval) {
  private static final Logger log = LoggerFactory.getLogger(InitialLoad.class);

  static InitialLoad load(
      Settings settings, CorpusOrigin origin, ProgressListener progress, ArticleLossPolicy policy)
      throws KnowledgeBaseException {
    Stopwatch stopwatch = Stopwatch.start();
    SnapshotLoader loader = new SnapshotLoader(settings);
    Optional<IndexSnapshot> existing = loader.openExisting();
    LoadRequest request = LoadRequest.start(existing, policy, progress);
    LoadResult result;
    try {
      result = load(loader, existing, settings, origin, request);
    } catch (KnowledgeBaseException | RuntimeException e) {
      existing.ifPresent(IndexSnapshot::close);
      throw e;
    }
    return switch (result) {
      case LoadResult.Ready ready -> {
        existing
            .filter(snapshot -> snapshot.searcher() != ready.snapshot().searcher())
            .ifPresent(IndexSnapshot::close);
        yield from(loader, ready, stopwatch, Optional.empty());
      }
      case LoadResult.Refused refused -> {
        int lostCount = refused.report().removed().size();
        var previous = new LoadResult.Ready(existing.orElseThrow(), false, Optional.empty());
        log.warn(
            "{} of {} served before cannot be read in {} any more; all are served as they were"
                + " until a reload is confirmed",
            lostCount,
            Plurals.format(previous.snapshot().articles(), "article"),
            settings.corpus().folder());
        yield from(loader, previous, stopwatch, Optional.of(lostCount));
      }
    };
  }

  /** Questions are answered although the store cannot be used: as before, or from the folder. */
  private static LoadResult load(
      SnapshotLoader loader,
      Optional<IndexSnapshot> existing,
      Settings settings,
      CorpusOrigin origin,
      LoadRequest request)
      throws KnowledgeBaseException {
    try {
      return load(loader, existing, origin, request);
    } catch (StoreException e) {
      if (existing.isPresent()) {
        log.warn("{} Until then the articles are served as they were.", e.getMessage());
        return new LoadResult.Ready(existing.get(), false, Optional.empty());
      }
      log.warn("{} Until then the articles are those in the folder.", e.getMessage());
      try {
        return load(loader, existing, new FolderOrigin(settings), request);
      } catch (StoreException impossible) {
        throw KnowledgeBaseException.failure(String.valueOf(e.getMessage()), impossible);
      }
    }
  }

  private static LoadResult load(
      SnapshotLoader loader,
      Optional<IndexSnapshot> existing,
      CorpusOrigin origin,
      LoadRequest request)
      throws KnowledgeBaseException, StoreException {
    CorpusCandidate candidate;
    try {
      candidate = origin.initial();
    } catch (CorpusException e) {
      throw KnowledgeBaseException.usageError(String.valueOf(e.getMessage()), e);
    }
    return existing.isPresent()
        ? loader.load(existing.get(), candidate, request)
        : loader.load(candidate, request);
  }

  private static InitialLoad from(
      SnapshotLoader loader,
      LoadResult.Ready ready,
      Stopwatch stopwatch,
      Optional<Integer> articlesPendingRemoval) {
    IndexSnapshot snapshot = ready.snapshot();
    SnapshotDiff diff = SnapshotDiff.between(List.of(), snapshot.files());
    ReloadReport report =
        ReloadReport.of(diff, snapshot, ready.isRebuilt(), stopwatch.elapsed())
            .withRevision(ready.revision());
    return new InitialLoad(loader, snapshot, report, articlesPendingRemoval);
  }
}
