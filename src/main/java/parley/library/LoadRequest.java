package parley.library;

import java.util.List;
import java.util.Optional;
import parley.library.snapshot.CorpusChange;
import parley.library.snapshot.IndexSnapshot;
import parley.library.snapshot.SnapshotDiff;
import parley.search.index.IndexedFile;
import parley.text.Stopwatch;

/**
 * A request to load the current corpus.
 *
 * @param baseline what was served before
 * @param lossPolicy how many of their articles may be lost
 * @param progress gets the number of files read
 * @param stopwatch runs since the request
 */
record LoadRequest(
    CorpusChange.Baseline baseline,
    ArticleLossPolicy lossPolicy,
    ProgressListener progress,
    Stopwatch stopwatch) {

  static LoadRequest start(
      Optional<IndexSnapshot> previous, ArticleLossPolicy lossPolicy, ProgressListener progress) {
    CorpusChange.Baseline baseline =
        previous.map(IndexSnapshot::baseline).orElse(CorpusChange.Baseline.NONE);
    return new LoadRequest(baseline, lossPolicy, progress, Stopwatch.start());
  }

  /** What serving these files instead of the previous ones would change. */
  SnapshotDiff diff(List<IndexedFile> files) {
    return SnapshotDiff.between(baseline.files(), files);
  }

  /** Whether serving these files would lose too many articles. */
  boolean rejects(List<IndexedFile> files) {
    SnapshotDiff diff = diff(files);
    return !lossPolicy.permits(diff.removed().size(), diff.previousCount());
  }

  /** Reports what serving a snapshot changes. */
  ReloadReport report(IndexSnapshot snapshot, boolean isRebuilt) {
    return ReloadReport.of(diff(snapshot.files()), snapshot, isRebuilt, stopwatch.elapsed());
  }
}
