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
 * @param first the snapshot served first
 * @param report what the opening did
 * @param withheld how many articles the folder has lost, where that is too many to serve it as it
 *     is
 */
record InitialLoad(
    SnapshotLoader loader, IndexSnapshot first, ReloadReport report, Optional<Integer> withheld) {
  private static final Logger log = LoggerFactory.getLogger(InitialLoad.class);

  static InitialLoad of(Settings settings, ProgressListener progress, ArticleLossPolicy rule)
      throws KnowledgeBaseException {
    long start = System.nanoTime();
    SnapshotLoader loader = new SnapshotLoader(settings);
    Optional<IndexSnapshot> atHand = loader.before();
    List<IndexedFile> before = atHand.map(IndexSnapshot::files).orElse(List.of());
    LoadResult loaded;
    try {
      LossCheck check = new LossCheck(before, rule);
      loaded =
          atHand.isPresent()
              ? loader.load(atHand.get(), progress, check)
              : loader.load(progress, check);
    } catch (KnowledgeBaseException | RuntimeException e) {
      atHand.ifPresent(IndexSnapshot::close);
      throw e;
    }
    return switch (loaded) {
      case LoadResult.Ready ready -> {
        atHand
            .filter(open -> open.index() != ready.snapshot().index())
            .ifPresent(IndexSnapshot::close);
        yield of(loader, ready, start, Optional.empty());
      }
      case LoadResult.Refused refused -> {
        int lost = refused.report().removed().size();
        var kept = new LoadResult.Ready(atHand.orElseThrow(), false);
        log.warn(
            "{} of {} served before cannot be read in {} any more; all are served as they were"
                + " until a reload is confirmed",
            lost,
            Plurals.format(kept.snapshot().articles(), "article"),
            settings.corpus().folder());
        yield of(loader, kept, start, Optional.of(lost));
      }
    };
  }

  private static InitialLoad of(
      SnapshotLoader loader, LoadResult.Ready ready, long start, Optional<Integer> withheld) {
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    ReloadReport report =
        SnapshotDiff.between(List.of(), ready.snapshot()).report(ready.rebuilt(), took);
    return new InitialLoad(loader, ready.snapshot(), report, withheld);
  }
}
