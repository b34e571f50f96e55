package parley.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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

/**
 * Brings up the snapshot of a corpus: opens the index at hand if it still fits, else builds one.
 */
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
            IndexConfigurationHash.directoryFor(settings.state().toAbsolutePath(), root));
    this.existingIndex = new ExistingIndex(directory, configurationHash, settings.search());
  }

  /** The index at hand as a snapshot, whether or not the corpus has changed since. */
  Optional<IndexSnapshot> openExisting() {
    return existingIndex.newest();
  }

  /**
   * A snapshot of the corpus as it is, unless too much would be lost by serving it: the one that is
   * open if it fits. To open it a second time took 15 to 20 ms of processor time, a fortieth of the
   * time to the first answer.
   */
  LoadResult load(IndexSnapshot snapshot, ProgressListener progress, LossCheck check)
      throws KnowledgeBaseException {
    Listing listing = list();
    return ExistingIndex.isFresh(snapshot.index(), corpus, listing)
        ? new LoadResult.Ready(snapshot.with(listing.diagnostics()), false)
        : load(listing, progress, check);
  }

  /** A snapshot of the corpus as it is, unless too much would be lost by serving it. */
  LoadResult load(ProgressListener progress, LossCheck check) throws KnowledgeBaseException {
    return load(list(), progress, check);
  }

  private LoadResult load(Listing listing, ProgressListener progress, LossCheck check)
      throws KnowledgeBaseException {
    long start = System.nanoTime();
    Optional<IndexSnapshot> freshSnapshot = existingIndex.newestIfFresh(corpus, listing);
    return freshSnapshot.isPresent()
        ? checkLoss(freshSnapshot.get(), check, start)
        : build(listing, progress, check, start);
  }

  /** An index that another process may have put there, with other rules. */
  private static LoadResult checkLoss(IndexSnapshot snapshot, LossCheck check, long start) {
    if (!check.rejects(snapshot.files())) {
      return new LoadResult.Ready(snapshot, false);
    }
    ReloadReport report =
        SnapshotDiff.between(check.previousFiles(), snapshot).toReport(false, elapsedSince(start));
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

  private LoadResult build(Listing listing, ProgressListener progress, LossCheck check, long start)
      throws KnowledgeBaseException {
    try (IndexDirectory.WriteLock writeLock = directory.acquireWriteLock()) {
      Optional<IndexSnapshot> freshSnapshot = existingIndex.newestIfFresh(corpus, listing);
      if (freshSnapshot.isPresent()) {
        return checkLoss(freshSnapshot.get(), check, start);
      }
      try {
        Path buildFolder = writeLock.beginBuild();
        List<IndexedFile> indexedFiles =
            new SnapshotBuilder(corpus, configurationHash).build(listing, buildFolder, progress);
        if (check.rejects(indexedFiles)) {
          ReloadReport report = lossReport(buildFolder, listing, check, start);
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
              + settings.state().toAbsolutePath()
              + " is being written by another process ("
              + e.getMessage()
              + "). Wait until it is done, or name another folder with --state.",
          e);
    } catch (IOException e) {
      throw KnowledgeBaseException.failure(
          "The index cannot be written to "
              + settings.state().toAbsolutePath()
              + ": "
              + IoErrors.describeWrite(e)
              + ". Make room and see to the permissions, or name another folder with --state.",
          e);
    }
  }

  /** What serving an index would have changed. */
  private ReloadReport lossReport(Path buildFolder, Listing listing, LossCheck check, long start)
      throws IOException {
    try (PassageSearcher index = existingIndex.open(buildFolder)) {
      IndexSnapshot snapshot = IndexSnapshot.of(index, buildFolder, listing.diagnostics());
      return SnapshotDiff.between(check.previousFiles(), snapshot)
          .toReport(true, elapsedSince(start));
    }
  }

  /** What stopped the building is what people must hear of, not that its remains cannot go. */
  private static void discard(IndexDirectory.WriteLock writeLock, IOException cause) {
    try {
      writeLock.discard();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private static Duration elapsedSince(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
