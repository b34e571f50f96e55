package parley.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.corpus.CorpusFile;
import parley.corpus.CorpusReader;
import parley.corpus.Listing;
import parley.search.index.IndexedFile;

/** Tells whether an index still holds the corpus as it is: by size and time, else by content. */
final class FreshnessCheck {
  /**
   * A file changed so shortly before the index was begun may have changed once more without its
   * size or time showing it.
   */
  private static final long TOO_CLOSE_MILLIS = 2_000;

  private final CorpusReader corpus;

  FreshnessCheck(CorpusReader corpus) {
    this.corpus = corpus;
  }

  /**
   * Whether nothing was added, changed or removed.
   *
   * @param indexed the files as the index knows them
   * @param built when its building began, in milliseconds since the epoch
   */
  boolean isFresh(List<IndexedFile> indexed, long built, Listing listing) {
    Map<String, IndexedFile> known =
        indexed.stream().collect(Collectors.toMap(IndexedFile::path, Function.identity()));
    if (known.size() != listing.files().size()) {
      return false;
    }
    Map<CorpusFile, IndexedFile> doubtful = new HashMap<>();
    for (CorpusFile file : listing.files()) {
      IndexedFile before = known.get(file.name());
      if (before == null) {
        return false;
      }
      if (!looksSame(file, before, built)) {
        doubtful.put(file, before);
      }
    }
    return doubtful.entrySet().stream()
        .allMatch(
            each -> corpus.read(each.getKey()).fingerprint().equals(each.getValue().sha256()));
  }

  private static boolean looksSame(CorpusFile file, IndexedFile before, long built) {
    return file.size() == before.size()
        && file.lastModified() == before.modifiedMillis()
        && file.lastModified() < built - TOO_CLOSE_MILLIS
        && !before.sha256().isEmpty();
  }
}
