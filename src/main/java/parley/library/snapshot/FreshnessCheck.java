package parley.library.snapshot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.corpus.CorpusFile;
import parley.corpus.CorpusReader;
import parley.corpus.CorpusReader.Listing;
import parley.search.index.IndexedFile;

/** Decides whether an index is up to date: by file size and time, and if in doubt by content. */
final class FreshnessCheck {
  /**
   * A file modified so shortly before the build may have changed once more with the same timestamp,
   * so its content is compared.
   */
  private static final long TIMESTAMP_GRANULARITY_MILLIS = 2_000;

  private final CorpusReader corpus;

  FreshnessCheck(CorpusReader corpus) {
    this.corpus = corpus;
  }

  /**
   * Whether no article, shared source or starter was added, changed or removed since the build.
   *
   * @param indexedFiles the files as indexed
   * @param sourcesFingerprint fingerprint of the shared sources as indexed
   * @param startersFingerprint fingerprint of the starters as indexed
   * @param buildStartMillis start of the build, in milliseconds since the epoch
   * @param listing the files as they are now
   */
  boolean isFresh(
      List<IndexedFile> indexedFiles,
      String sourcesFingerprint,
      String startersFingerprint,
      long buildStartMillis,
      Listing listing) {
    if (!sourcesFingerprint.equals(listing.sources().fingerprint())
        || !startersFingerprint.equals(listing.starters().fingerprint())) {
      return false;
    }
    Map<String, IndexedFile> indexedByName =
        indexedFiles.stream()
            .collect(Collectors.toMap(IndexedFile::relativePath, Function.identity()));
    if (indexedByName.size() != listing.files().size()) {
      return false;
    }
    Map<CorpusFile, IndexedFile> filesToHash = new HashMap<>();
    for (CorpusFile file : listing.files()) {
      IndexedFile indexedFile = indexedByName.get(file.relativePath());
      if (indexedFile == null) {
        return false;
      }
      if (!isUnchanged(file, indexedFile, buildStartMillis)) {
        filesToHash.put(file, indexedFile);
      }
    }
    return filesToHash.entrySet().stream()
        .allMatch(each ->
            corpus
                .read(each.getKey(), listing.sources())
                .fingerprint()
                .equals(each.getValue().sha256()));
  }

  private static boolean isUnchanged(
      CorpusFile file, IndexedFile indexedFile, long buildStartMillis) {
    return file.size() == indexedFile.size()
        && file.lastModifiedMillis() == indexedFile.lastModifiedMillis()
        && file.lastModifiedMillis() < buildStartMillis - TIMESTAMP_GRANULARITY_MILLIS
        && !indexedFile.sha256().isEmpty();
  }
}
