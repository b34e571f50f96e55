package parley.library;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parley.search.index.IndexedFile;

/**
 * Whether a snapshot may take the place of the one before it.
 *
 * @param before the files served before; none where nothing was
 * @param rule how many of their articles may be lost
 */
record LossCheck(List<IndexedFile> before, ArticleLossPolicy rule) {
  /** Whether too many articles would be lost if these files were served. */
  boolean refuses(List<IndexedFile> after) {
    Set<String> kept = names(after);
    Set<String> had = names(before);
    int lost = (int) had.stream().filter(name -> !kept.contains(name)).count();
    return !rule.allows(lost, had.size());
  }

  private static Set<String> names(List<IndexedFile> files) {
    return files.stream()
        .filter(IndexedFile::isIndexed)
        .map(IndexedFile::path)
        .collect(Collectors.toUnmodifiableSet());
  }
}
