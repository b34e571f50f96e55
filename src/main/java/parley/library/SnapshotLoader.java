package parley.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import parley.config.Settings;
import parley.corpus.CorpusException;
import parley.corpus.model.Diagnostic;
import parley.library.revision.CorpusCandidate;
import parley.library.revision.StoredTextException;
import parley.library.snapshot.ExistingIndex;
import parley.library.snapshot.IndexConfigurationHash;
import parley.library.snapshot.IndexDirectory;
import parley.library.snapshot.IndexSnapshot;
import parley.search.PassageSearcher;
import parley.search.analysis.SynonymFileException;
import parley.search.analysis.SynonymGroups;
import parley.search.index.IndexedFile;
import parley.store.Revision;
import parley.store.StoreException;
import parley.store.StoreFile;
import parley.text.IoErrors;

/** Loads snapshots of a corpus: opens the existing index if it is up to date, else builds one. */
final class SnapshotLoader {
  private static final String PREVIEW_FOLDER = "preview";

  private final Settings settings;
  private final Path root;
  private final IndexConfigurationHash configurationHash;
  private final IndexDirectory directory;
  private final ExistingIndex existingIndex;
  private final PreviewIndex previewIndex;

  SnapshotLoader(Settings settings) throws KnowledgeBaseException {
    this.settings = settings;
    this.root = settings.corpus().folder().toAbsolutePath().normalize();
    try {
      this.configurationHash =
          IndexConfigurationHash.compute(
              settings, SynonymGroups.load(settings.search().synonyms()));
    } catch (SynonymFileException e) {
      throw KnowledgeBaseException.usageError(String.valueOf(e.getMessage()), e);
    }
    this.directory =
        new IndexDirectory(
            IndexConfigurationHash.directoryFor(
                settings.stateFolder().toAbsolutePath(), indexKey(settings)));
    this.existingIndex = new ExistingIndex(directory, configurationHash, settings.search());
    this.previewIndex =
        new PreviewIndex(
            settings.stateFolder().toAbsolutePath().resolve(PREVIEW_FOLDER), existingIndex);
  }

  /** Where questions are tried before anything is served. */
  PreviewIndex previewIndex() {
    return previewIndex;
  }

  /** Beside a store, an index of the folder alone must not replace that of the revision. */
  private Path indexKey(Settings of) {
    return !of.corpus().hasEdits() && StoreFile.existsIn(of.dataFolder())
        ? root.resolve("folder only")
        : root;
  }

  /** Opens the existing index, whether or not the corpus has changed since; empty if unusable. */
  Optional<IndexSnapshot> openExisting() {
    return existingIndex.newest();
  }

  /**
   * Loads a corpus, or refuses if that would lose too many articles. Reuses a snapshot that is
   * already open if it is up to date. See src/docs/decisions/0027-open-the-index-once.md.
   *
   * @throws StoreException if a revision cannot be read or made; what is served stays as it is
   */
  LoadResult load(IndexSnapshot openSnapshot, CorpusCandidate candidate, LoadRequest request)
      throws KnowledgeBaseException, StoreException {
    requireArticles(candidate);
    if (ExistingIndex.isFresh(openSnapshot.searcher(), candidate)) {
      Optional<Revision> revision = candidate.commit().commit();
      return new LoadResult.Ready(
          openSnapshot.withFolderDiagnostics(candidate.listing().diagnostics()), false, revision);
    }
    return load(candidate, request);
  }

  /**
   * Loads a corpus, or refuses if that would lose too many articles.
   *
   * @throws StoreException if a revision cannot be read or made; what is served stays as it is
   */
  LoadResult load(CorpusCandidate candidate, LoadRequest request)
      throws KnowledgeBaseException, StoreException {
    requireArticles(candidate);
    Optional<IndexSnapshot> freshSnapshot = existingIndex.newestIfFresh(candidate);
    return freshSnapshot.isPresent()
        ? reuse(freshSnapshot.get(), candidate, request)
        : build(candidate, request);
  }

  /** Serves an index that another process may have built, under another policy. */
  private static LoadResult reuse(
      IndexSnapshot snapshot, CorpusCandidate candidate, LoadRequest request)
      throws StoreException {
    if (isRejected(snapshot.files(), candidate, request)) {
      ReloadReport report = request.report(snapshot, false);
      snapshot.close();
      return new LoadResult.Refused(report);
    }
    try {
      return new LoadResult.Ready(snapshot, false, candidate.commit().commit());
    } catch (StoreException | RuntimeException e) {
      snapshot.close();
      throw e;
    }
  }

  private static boolean isRejected(
      List<IndexedFile> files, CorpusCandidate candidate, LoadRequest request) {
    return !candidate.isServedAlready() && request.rejects(files);
  }

  private void requireArticles(CorpusCandidate candidate) throws KnowledgeBaseException {
    if (candidate.listing().files().isEmpty()) {
      CorpusException empty = CorpusException.empty(root);
      throw KnowledgeBaseException.usageError(String.valueOf(empty.getMessage()), empty);
    }
  }

  private LoadResult build(CorpusCandidate candidate, LoadRequest request)
      throws KnowledgeBaseException, StoreException {
    try (IndexDirectory.WriteLock writeLock = directory.acquireWriteLock()) {
      Optional<IndexSnapshot> freshSnapshot = existingIndex.newestIfFresh(candidate);
      if (freshSnapshot.isPresent()) {
        return reuse(freshSnapshot.get(), candidate, request);
      }
      try {
        return build(candidate, request, writeLock);
      } catch (StoredTextException e) {
        discard(writeLock, e);
        throw e.reason();
      } catch (IOException | StoreException e) {
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

  /** The revision is made when its index is built, so that a failure of either changes nothing. */
  private LoadResult build(
      CorpusCandidate candidate, LoadRequest request, IndexDirectory.WriteLock writeLock)
      throws IOException, StoreException {
    List<Diagnostic> folderDiagnostics = candidate.listing().diagnostics();
    Path buildFolder = writeLock.beginBuild();
    List<IndexedFile> indexedFiles =
        new SnapshotBuilder(candidate, settings.topics(), configurationHash)
            .build(buildFolder, request.baseline(), request.progress());
    if (isRejected(indexedFiles, candidate, request)) {
      ReloadReport report = reportLoss(buildFolder, folderDiagnostics, request);
      writeLock.discard();
      return new LoadResult.Refused(report);
    }
    Optional<Revision> revision = candidate.commit().commit();
    Path folder = writeLock.publish();
    return new LoadResult.Ready(
        IndexSnapshot.of(existingIndex.open(folder), folder, folderDiagnostics), true, revision);
  }

  private ReloadReport reportLoss(
      Path buildFolder, List<Diagnostic> folderDiagnostics, LoadRequest request)
      throws IOException {
    try (PassageSearcher searcher = existingIndex.open(buildFolder)) {
      return request.report(IndexSnapshot.of(searcher, buildFolder, folderDiagnostics), true);
    }
  }

  /** Keeps the cause as the failure to report if the unfinished build cannot be deleted either. */
  private static void discard(IndexDirectory.WriteLock writeLock, Exception cause) {
    try {
      writeLock.discard();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }
}
