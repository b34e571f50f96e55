package parley.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import parley.config.Settings;
import parley.corpus.CorpusException;
import parley.corpus.CorpusReader;
import parley.corpus.CorpusReader.Listing;
import parley.search.PassageSearcher;
import parley.search.analysis.SynonymFileException;
import parley.search.analysis.SynonymGroups;
import parley.search.index.IndexedFile;
import parley.text.IoErrors;

/** Loads snapshots of a corpus: opens the existing index if it is up to date, else builds one. */
final class SnapshotLoader {
  private final Settings settings;
  private final Path root;
  private final CorpusReader corpus;
  private final IndexConfigurationHash configurationHash;
  private final IndexDirectory directory;
  private final ExistingIndex existingIndex;

  SnapshotLoader(Settings settings) throws KnowledgeBaseException {
    this.settings = settings;
    this.root = settings.corpus().folder().toAbsolutePath().normalize();
    this.corpus = new CorpusReader(root, settings.corpus(), settings.topics());
    try {
      this.configurationHash =
          IndexConfigurationHash.compute(
              settings, SynonymGroups.load(settings.search().synonyms()));
    } catch (SynonymFileException e) {
      throw KnowledgeBaseException.usageError(String.valueOf(e.getMessage()), e);
    }
    this.directory =
        new IndexDirectory(
            IndexConfigurationHash.directoryFor(settings.stateFolder().toAbsolutePath(), root));
    this.existingIndex = new ExistingIndex(directory, configurationHash, settings.search());
  }

  /** Opens the existing index, whether or not the corpus has changed since; empty if unusable. */
  Optional<IndexSnapshot> openExisting() {
    return existingIndex.newest();
  }

  /**
   * Loads the current corpus, or refuses if that would lose too many articles. Reuses a snapshot
   * that is already open if it is up to date. See src/docs/decisions/0027-open-the-index-once.md.
   */
  LoadResult load(IndexSnapshot openSnapshot, LoadRequest request) throws KnowledgeBaseException {
    Listing listing = list();
    return ExistingIndex.isFresh(openSnapshot.searcher(), corpus, listing)
        ? new LoadResult.Ready(openSnapshot.withFolderDiagnostics(listing.diagnostics()), false)
        : load(listing, request);
  }

  /** Loads the current corpus, or refuses if that would lose too many articles. */
  LoadResult load(LoadRequest request) throws KnowledgeBaseException {
    return load(list(), request);
  }

  private LoadResult load(Listing listing, LoadRequest request) throws KnowledgeBaseException {
    Optional<IndexSnapshot> freshSnapshot = existingIndex.newestIfFresh(corpus, listing);
    return freshSnapshot.isPresent()
        ? checkLoss(freshSnapshot.get(), request)
        : build(listing, request);
  }

  /** Checks an index that another process may have built, under another policy. */
  private static LoadResult checkLoss(IndexSnapshot snapshot, LoadRequest request) {
    if (!request.rejects(snapshot.files())) {
      return new LoadResult.Ready(snapshot, false);
    }
    ReloadReport report = request.report(snapshot, false);
    snapshot.close();
    return new LoadResult.Refused(report);
  }

  private Listing list() throws KnowledgeBaseException {
    try {
      Listing listing = corpus.list();
      if (listing.files().isEmpty()) {
        throw CorpusException.empty(root);
      }
      return listing;
    } catch (CorpusException e) {
      throw KnowledgeBaseException.usageError(String.valueOf(e.getMessage()), e);
    }
  }

  private LoadResult build(Listing listing, LoadRequest request) throws KnowledgeBaseException {
    try (IndexDirectory.WriteLock writeLock = directory.acquireWriteLock()) {
      Optional<IndexSnapshot> freshSnapshot = existingIndex.newestIfFresh(corpus, listing);
      if (freshSnapshot.isPresent()) {
        return checkLoss(freshSnapshot.get(), request);
      }
      try {
        Path buildFolder = writeLock.beginBuild();
        List<IndexedFile> indexedFiles =
            new SnapshotBuilder(corpus, settings.topics(), configurationHash)
                .build(listing, buildFolder, request.baseline(), request.progress());
        if (request.rejects(indexedFiles)) {
          ReloadReport report = reportLoss(buildFolder, listing, request);
          writeLock.discard();
          return new LoadResult.Refused(report);
        }
        Path folder = writeLock.publish();
        return new LoadResult.Ready(
            IndexSnapshot.of(existingIndex.open(folder), folder, listing.diagnostics()), true);
      } catch (IOException e) {
        discard(writeLock, e);
        throw e;
      }
    } catch (IndexDirectory.LockedException e) {
      throw KnowledgeBaseException.failure(
          "The state folder "
              + settings.stateFolder().toAbsolutePath()
              + " is being written by another process ("
              + e.getMessage()
              + "). Wait until it is done, or name another folder with --state.",
          e);
    } catch (IOException e) {
      throw KnowledgeBaseException.failure(
          "The index cannot be written to "
              + settings.stateFolder().toAbsolutePath()
              + ": "
              + IoErrors.describeWrite(e)
              + ". Make room and see to the permissions, or name another folder with --state.",
          e);
    }
  }

  private ReloadReport reportLoss(Path buildFolder, Listing listing, LoadRequest request)
      throws IOException {
    try (PassageSearcher searcher = existingIndex.open(buildFolder)) {
      return request.report(IndexSnapshot.of(searcher, buildFolder, listing.diagnostics()), true);
    }
  }

  /** Keeps the cause as the failure to report if the unfinished build cannot be deleted either. */
  private static void discard(IndexDirectory.WriteLock writeLock, IOException cause) {
    try {
      writeLock.discard();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }
}
