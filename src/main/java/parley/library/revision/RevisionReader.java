package parley.library.revision;

import java.util.Optional;
import parley.config.Settings;
import parley.corpus.CorpusException;
import parley.corpus.CorpusReader;
import parley.corpus.CorpusSource;
import parley.corpus.FolderSource;
import parley.store.Store;
import parley.store.StoreException;
import parley.store.StoreFile;
import parley.store.StoredRevision;

/**
 * The newest revision of a store that another process may write; the folder where there is none. No
 * file is made.
 */
public final class RevisionReader implements CorpusOrigin {
  private final Settings settings;
  private final FolderOrigin folder;
  private final FolderFiles folderFiles;

  public RevisionReader(Settings settings) {
    this.settings = settings;
    this.folder = new FolderOrigin(settings);
    this.folderFiles =
        new FolderFiles(
            new FolderSource(settings.corpus().folder(), settings.corpus().maxFileSize()));
  }

  /** What a front end reads that only looks: the newest revision or, without edits, the folder. */
  public static CorpusOrigin originFor(Settings settings) {
    return settings.corpus().hasEdits() ? new RevisionReader(settings) : new FolderOrigin(settings);
  }

  /** Reads the articles that are served. */
  public static CorpusReader servedCorpus(Settings settings)
      throws CorpusException, StoreException {
    return new CorpusReader(servedFiles(settings), settings.corpus(), settings.topics());
  }

  /** The files that are served. */
  public static CorpusSource servedFiles(Settings settings) throws StoreException {
    RevisionReader reader = new RevisionReader(settings);
    if (settings.corpus().hasEdits() && StoreFile.existsIn(settings.dataFolder())) {
      Optional<Store> store = Store.openToRead(settings.dataFolder());
      Optional<StoredRevision> newest =
          store.isPresent() ? reader.newest(store.get()) : Optional.empty();
      if (newest.isPresent()) {
        return new RevisionCorpus(settings, store.orElseThrow().texts())
            .files(newest.get().contents());
      }
    }
    return new FolderSource(settings.corpus().folder(), settings.corpus().maxFileSize());
  }

  @Override
  public CorpusCandidate initial() throws CorpusException, StoreException {
    if (!StoreFile.existsIn(settings.dataFolder())) {
      return folder.initial();
    }
    Optional<Store> store = Store.openToRead(settings.dataFolder());
    Optional<StoredRevision> newest = store.isPresent() ? newest(store.get()) : Optional.empty();
    return newest.isPresent()
        ? new RevisionCorpus(settings, store.orElseThrow().texts()).served(newest.get())
        : folder.initial();
  }

  @Override
  public CorpusCandidate reloaded(String author) throws CorpusException, StoreException {
    return initial();
  }

  /** The newest revision, if it is of the folder that is configured. */
  private Optional<StoredRevision> newest(Store store) throws StoreException {
    return CorpusFolderProperty.isOf(store, settings)
        ? store.revisions().newestWithContents()
        : Optional.empty();
  }

  @Override
  public Optional<RevisionStatus> status() {
    if (!StoreFile.existsIn(settings.dataFolder())) {
      return Optional.empty();
    }
    try {
      Optional<Store> store = Store.openToRead(settings.dataFolder());
      Optional<StoredRevision> newest = store.isPresent() ? newest(store.get()) : Optional.empty();
      return newest.map(stored -> StatusReport.of(stored, folderFiles));
    } catch (StoreException e) {
      return Optional.of(RevisionStatus.ofFault(String.valueOf(e.getMessage())));
    }
  }
}
