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

  static SnapshotDiff between(List<IndexedFile> previousFiles, IndexSnapshot snapshot) {
    Map<String, IndexedFile> unmatched = new HashMap<>();
    previousFiles.stream()
        .filter(IndexedFile::isIndexed)
        .forEach(file -> unmatched.put(file.path(), file));
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    int unchanged = 0;
    for (IndexedFile file : snapshot.files()) {
      if (!file.isIndexed()) {
        continue;
      }
      IndexedFile previousFile = unmatched.remove(file.path());
      if (previousFile == null) {
        added.add(file.path());
      } else if (previousFile.sha256().equals(file.sha256())) {
        unchanged++;
      } else {
        changed.add(file.path());
      }
    }
    return new SnapshotDiff(
        added, changed, unmatched.keySet().stream().sorted().toList(), unchanged, snapshot);
  }

  ReloadReport toReport(boolean isRebuilt, Duration took) {
    return new ReloadReport(
        added,
        changed,
        removed,
        unchanged,
        snapshot.diagnostics(),
        snapshot.index().lexicalIndex().passageCount(),
        isRebuilt,
        took);
  }
}
