package parley.library;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parley.search.index.IndexedFile;

/**
 * Whether a snapshot may take the place of the one before it.
 *
 * @param previousFiles the files served before; none where nothing was
 * @param policy how many of their articles may be lost
 */
record LossCheck(List<IndexedFile> previousFiles, ArticleLossPolicy policy) {
  /** Whether too many articles would be lost if these files were served. */
  boolean rejects(List<IndexedFile> files) {
    Set<String> remainingNames = articleNames(files);
    Set<String> previousNames = articleNames(previousFiles);
    int lostCount =
        (int) previousNames.stream().filter(name -> !remainingNames.contains(name)).count();
    return !policy.permits(lostCount, previousNames.size());
  }

  private static Set<String> articleNames(List<IndexedFile> files) {
    return files.stream()
        .filter(IndexedFile::isIndexed)
        .map(IndexedFile::path)
        .collect(Collectors.toUnmodifiableSet());
  }
}
