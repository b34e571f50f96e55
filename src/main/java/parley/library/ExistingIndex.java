package parley.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.config.Settings;
import parley.corpus.CorpusReader;
import parley.corpus.CorpusReader.Listing;
import parley.corpus.model.Diagnostic;
import parley.search.PassageSearcher;

/**
 * Opens what indexes there are.
 *
 * @param directory where they live
 * @param configurationHash how they must have been made
 * @param searchSettings for their rankings
 */
record ExistingIndex(
    IndexDirectory directory,
    IndexConfigurationHash configurationHash,
    Settings.Search searchSettings) {
  private static final Logger log = LoggerFactory.getLogger(ExistingIndex.class);

  /**
   * The newest index, whether or not the corpus has changed since; empty if it cannot be used. Of
   * one made by another recipe nothing can be kept.
   */
  Optional<IndexSnapshot> newest() {
    return newest(List.of(), _ -> true);
  }

  /** The newest index, if the corpus has not changed since. */
  Optional<IndexSnapshot> newestIfFresh(CorpusReader corpus, Listing listing) {
    return newest(listing.diagnostics(), index -> isFresh(index, corpus, listing));
  }

  /** Whether the corpus has not changed since an index was made. */
  static boolean isFresh(PassageSearcher index, CorpusReader corpus, Listing listing) {
    return new FreshnessCheck(corpus)
        .isFresh(
            index.store().files(),
            IndexConfigurationHash.buildStartMillis(index.lexicalIndex().commitMetadata()),
            listing);
  }

  private Optional<IndexSnapshot> newest(
      List<Diagnostic> folderDiagnostics, Predicate<PassageSearcher> condition) {
    try {
      Optional<Path> indexFolder = directory.newest();
      if (indexFolder.isEmpty()) {
        return Optional.empty();
      }
      PassageSearcher index = open(indexFolder.get());
      try {
        if (configurationHash.matches(index.lexicalIndex().commitMetadata())
            && condition.test(index)) {
          return Optional.of(IndexSnapshot.of(index, indexFolder.get(), folderDiagnostics));
        }
      } catch (RuntimeException e) {
        index.close();
        throw e;
      }
      index.close();
    } catch (IOException | RuntimeException e) {
      // Damaged, half-written, of another version, or swept away by another process: built anew.
      log.info(
          "The index in {} cannot be used and is built anew: {}", directory.folder(), e.toString());
      log.debug("Why the index cannot be used", e);
    }
    return Optional.empty();
  }

  /** The index in a folder. */
  PassageSearcher open(Path folder) throws IOException {
    return PassageSearcher.open(folder, configurationHash.synonyms(), searchSettings);
  }
}
