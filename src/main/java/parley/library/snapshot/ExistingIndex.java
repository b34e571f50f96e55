package parley.library.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.config.Settings;
import parley.corpus.model.Diagnostic;
import parley.library.revision.CorpusCandidate;
import parley.search.PassageSearcher;

/**
 * Opens existing indexes of a corpus.
 *
 * @param directory the indexes
 * @param configurationHash the configuration an index must have been built with
 * @param searchSettings settings of the ranking
 */
public record ExistingIndex(
    IndexDirectory directory,
    IndexConfigurationHash configurationHash,
    Settings.Search searchSettings) {
  private static final Logger log = LoggerFactory.getLogger(ExistingIndex.class);

  /**
   * The newest index, whether or not the corpus has changed since; empty if there is none, it is
   * damaged, or it was built with another configuration.
   */
  public Optional<IndexSnapshot> newest() {
    return newest(List.of(), _ -> true);
  }

  /** As {@link #newest()}, but empty if it is not of this corpus. */
  public Optional<IndexSnapshot> newestIfFresh(CorpusCandidate candidate) {
    return newest(candidate.listing().diagnostics(), searcher -> isFresh(searcher, candidate));
  }

  /** Whether an index is of this corpus. */
  public static boolean isFresh(PassageSearcher searcher, CorpusCandidate candidate) {
    Map<String, String> metadata = searcher.lexicalIndex().commitMetadata();
    Optional<String> fingerprint = candidate.knownFingerprint();
    return fingerprint.isPresent()
        ? fingerprint.get().equals(IndexConfigurationHash.textsFingerprint(metadata))
        : new FreshnessCheck(candidate.corpus())
            .isFresh(
                searcher.store().files(),
                IndexConfigurationHash.sourcesFingerprint(metadata),
                IndexConfigurationHash.startersFingerprint(metadata),
                IndexConfigurationHash.buildStartMillis(metadata),
                candidate.listing());
  }

  private Optional<IndexSnapshot> newest(
      List<Diagnostic> folderDiagnostics, Predicate<PassageSearcher> condition) {
    try {
      Optional<Path> indexFolder = directory.newest();
      if (indexFolder.isEmpty()) {
        return Optional.empty();
      }
      PassageSearcher searcher = open(indexFolder.get());
      try {
        if (configurationHash.matches(searcher.lexicalIndex().commitMetadata())
            && condition.test(searcher)) {
          return Optional.of(IndexSnapshot.of(searcher, indexFolder.get(), folderDiagnostics));
        }
      } catch (RuntimeException e) {
        searcher.close();
        throw e;
      }
      searcher.close();
    } catch (IOException | RuntimeException e) {
      // Damaged, of another version, or deleted by another process meanwhile.
      log.info(
          "The index in {} cannot be used and is rebuilt: {}", directory.folder(), e.toString());
      log.debug("Why the index cannot be used", e);
    }
    return Optional.empty();
  }

  /** Opens the index in a folder. */
  public PassageSearcher open(Path folder) throws IOException {
    return PassageSearcher.open(folder, configurationHash.synonyms(), searchSettings);
  }
}
