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
record Opening(
    SnapshotLoader loader, Snapshot first, ReloadReport report, Optional<Integer> withheld) {
  private static final Logger log = LoggerFactory.getLogger(Opening.class);

  static Opening of(Settings settings, Progress progress, LossRule rule) throws LibraryException {
    long start = System.nanoTime();
    SnapshotLoader loader = new SnapshotLoader(settings);
    Optional<Snapshot> atHand = loader.before();
    List<IndexedFile> before = atHand.map(Snapshot::files).orElse(List.of());
    Loaded loaded;
    try {
      LossCheck check = new LossCheck(before, rule);
      loaded =
          atHand.isPresent()
              ? loader.load(atHand.get(), progress, check)
              : loader.load(progress, check);
    } catch (LibraryException | RuntimeException e) {
      atHand.ifPresent(Snapshot::close);
      throw e;
    }
    return switch (loaded) {
      case Loaded.Ready ready -> {
        atHand.filter(open -> open.index() != ready.snapshot().index()).ifPresent(Snapshot::close);
        yield of(loader, ready, start, Optional.empty());
      }
      case Loaded.Refused refused -> {
        int lost = refused.report().removed().size();
        var kept = new Loaded.Ready(atHand.orElseThrow(), false);
        log.warn(
            "{} of {} served before cannot be read in {} any more; all are served as they were"
                + " until a reload is confirmed",
            lost,
            Plurals.of(kept.snapshot().articles(), "article"),
            settings.corpus().folder());
        yield of(loader, kept, start, Optional.of(lost));
      }
    };
  }

  private static Opening of(
      SnapshotLoader loader, Loaded.Ready ready, long start, Optional<Integer> withheld) {
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    ReloadReport report =
        Changes.between(List.of(), ready.snapshot()).report(ready.rebuilt(), took);
    return new Opening(loader, ready.snapshot(), report, withheld);
  }
}
