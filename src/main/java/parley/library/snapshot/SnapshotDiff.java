package parley.library.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.search.index.IndexedFile;

/**
 * The difference between the articles of two snapshots.
 *
 * @param added files whose articles are new
 * @param changed files whose articles changed
 * @param removed files whose articles are gone, sorted
 * @param unchanged number of articles that did not change
 */
public record SnapshotDiff(
    List<String> added, List<String> changed, List<String> removed, int unchanged) {
  public SnapshotDiff {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
  }

  /** The difference by name and fingerprint; files left out for an error count as missing. */
  public static SnapshotDiff between(List<IndexedFile> previousFiles, List<IndexedFile> files) {
    Map<String, IndexedFile> unmatched = new HashMap<>();
    previousFiles.stream()
        .filter(IndexedFile::isIndexed)
        .forEach(file -> unmatched.put(file.relativePath(), file));
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    int unchanged = 0;
    for (IndexedFile file : files) {
      if (!file.isIndexed()) {
        continue;
      }
      IndexedFile previousFile = unmatched.remove(file.relativePath());
      if (previousFile == null) {
        added.add(file.relativePath());
      } else if (previousFile.sha256().equals(file.sha256())) {
        unchanged++;
      } else {
        changed.add(file.relativePath());
      }
    }
    return new SnapshotDiff(
        added, changed, unmatched.keySet().stream().sorted().toList(), unchanged);
  }

  /** Number of articles before. */
  public int previousCount() {
    return removed.size() + changed.size() + unchanged;
  }

  /** Number of articles after. */
  public int currentCount() {
    return added.size() + changed.size() + unchanged;
  }
}
