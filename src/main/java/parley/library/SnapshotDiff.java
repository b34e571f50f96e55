package parley.library;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.search.index.IndexedFile;

/** What is different between the articles of two snapshots. */
record SnapshotDiff(
    List<String> added,
    List<String> changed,
    List<String> removed,
    int unchanged,
    IndexSnapshot snapshot) {

  static SnapshotDiff between(List<IndexedFile> before, IndexSnapshot snapshot) {
    Map<String, IndexedFile> gone = new HashMap<>();
    before.stream().filter(IndexedFile::isIndexed).forEach(file -> gone.put(file.path(), file));
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    int unchanged = 0;
    for (IndexedFile file : snapshot.files()) {
      if (!file.isIndexed()) {
        continue;
      }
      IndexedFile old = gone.remove(file.path());
      if (old == null) {
        added.add(file.path());
      } else if (old.sha256().equals(file.sha256())) {
        unchanged++;
      } else {
        changed.add(file.path());
      }
    }
    return new SnapshotDiff(
        added, changed, gone.keySet().stream().sorted().toList(), unchanged, snapshot);
  }

  ReloadReport report(boolean rebuilt, Duration took) {
    return new ReloadReport(
        added,
        changed,
        removed,
        unchanged,
        snapshot.problems(),
        snapshot.index().passageCount(),
        rebuilt,
        took);
  }
}
