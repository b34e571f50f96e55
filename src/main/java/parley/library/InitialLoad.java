package parley.library;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.config.Settings;
import parley.search.index.IndexedFile;
import parley.text.Plurals;

/**
 * What a library begins with.
 *
 * @param loader loads the next snapshots
 * @param snapshot the snapshot served first
 * @param report what the opening did
 * @param articlesPendingRemoval how many articles the folder has lost, where that is too many to
 *     serve it as it is
 */
record InitialLoad(
    SnapshotLoader loader,
    IndexSnapshot snapshot,
    ReloadReport report,
    Optional<Integer> articlesPendingRemoval) {
  private static final Logger log = LoggerFactory.getLogger(InitialLoad.class);

  static InitialLoad load(Settings settings, ProgressListener progress, ArticleLossPolicy policy)
      throws KnowledgeBaseException {
    long start = System.nanoTime();
    SnapshotLoader loader = new SnapshotLoader(settings);
    Optional<IndexSnapshot> existing = loader.openExisting();
    List<IndexedFile> previousFiles = existing.map(IndexSnapshot::files).orElse(List.of());
    LoadResult result;
    try {
      LossCheck check = new LossCheck(previousFiles, policy);
      result =
          existing.isPresent()
              ? loader.load(existing.get(), progress, check)
              : loader.load(progress, check);
    } catch (KnowledgeBaseException | RuntimeException e) {
      existing.ifPresent(IndexSnapshot::close);
      throw e;
    }
    return switch (result) {
      case LoadResult.Ready ready -> {
        existing
            .filter(snapshot -> snapshot.index() != ready.snapshot().index())
            .ifPresent(IndexSnapshot::close);
        yield from(loader, ready, start, Optional.empty());
      }
      case LoadResult.Refused refused -> {
        int lostCount = refused.report().removed().size();
        var previous = new LoadResult.Ready(existing.orElseThrow(), false);
        log.warn(
            "{} of {} served before cannot be read in {} any more; all are served as they were"
                + " until a reload is confirmed",
            lostCount,
            Plurals.format(previous.snapshot().articles(), "article"),
            settings.corpus().folder());
        yield from(loader, previous, start, Optional.of(lostCount));
      }
    };
  }

  private static InitialLoad from(
      SnapshotLoader loader,
      LoadResult.Ready ready,
      long start,
      Optional<Integer> articlesPendingRemoval) {
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    ReloadReport report =
        SnapshotDiff.between(List.of(), ready.snapshot()).toReport(ready.isRebuilt(), took);
    return new InitialLoad(loader, ready.snapshot(), report, articlesPendingRemoval);
  }
}
