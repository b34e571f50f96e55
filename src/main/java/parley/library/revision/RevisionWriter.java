package parley.library.revision;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.config.Settings;
import parley.corpus.CorpusException;
import parley.corpus.FolderSource;
import parley.corpus.model.Diagnostic;
import parley.store.NewRevision;
import parley.store.Revision;
import parley.store.Revision.Reason;
import parley.store.RevisionContents;
import parley.store.Store;
import parley.store.StoreException;
import parley.store.StoreFile;
import parley.store.StoredRevision;

/**
 * The revisions of the store that the bot alone changes. The folder is what the first revision is
 * made from, and after that what a reload makes the next one from.
 */
public final class RevisionWriter implements CorpusOrigin {
  private static final Logger log = LoggerFactory.getLogger(RevisionWriter.class);

  private final Settings settings;
  private final InstantSource clock;
  private final FolderOrigin folder;
  private final FolderFiles folderFiles;
  private Optional<Store> store = Optional.empty();

  public RevisionWriter(Settings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.folder = new FolderOrigin(settings);
    this.folderFiles =
        new FolderFiles(
            new FolderSource(settings.corpus().folder(), settings.corpus().maxFileSize()));
  }

  /** The store, which is opened when it is wanted first, and tried again after a failure. */
  public synchronized Store store() throws StoreException {
    if (store.isEmpty()) {
      store = Optional.of(Store.open(settings.dataFolder()));
    }
    return store.get();
  }

  @Override
  public CorpusCandidate initial() throws CorpusException, StoreException {
    Store opened;
    try {
      opened = store();
    } catch (StoreException e) {
      return initialWithoutWriting(e);
    }
    Optional<StoredRevision> newest = opened.revisions().newestWithContents();
    if (newest.isEmpty()) {
      return first(opened);
    }
    if (!CorpusFolderProperty.isOf(opened, settings)) {
      return ofOtherFolder(newest.get());
    }
    return newest(opened, newest.get());
  }

  /** The newest revision if it can be read; the folder where there is no store yet. */
  private CorpusCandidate initialWithoutWriting(StoreException failure)
      throws CorpusException, StoreException {
    if (!StoreFile.existsIn(settings.dataFolder())) {
      log.warn(
          "{} Until then the articles are those in the folder, and cannot be edited.",
          failure.getMessage());
      return folder.initial();
    }
    CorpusCandidate candidate;
    try {
      candidate = new RevisionReader(settings).initial();
    } catch (StoreException e) {
      e.addSuppressed(failure);
      throw e;
    }
    log.warn("{} Until then nothing can be changed.", failure.getMessage());
    return candidate;
  }

  /** The folder as today; the first revision is made of it if that can be. */
  private CorpusCandidate first(Store opened) throws CorpusException {
    try {
      FolderState now = folderFiles.keep(opened.texts());
      RevisionContents contents = RevisionContents.EMPTY.overFolder(now.hashes());
      NewRevision revision =
          newRevision(0, Revision.OPERATOR, Reason.START, "", contents, Optional.empty());
      return new RevisionCorpus(settings, opened.texts())
          .next(contents, () -> commitFirst(opened, revision))
          .withDiagnostics(now.diagnostics());
    } catch (StoreException e) {
      warnWithoutRevision(e);
      return folder.initial();
    }
  }

  private Optional<Revision> commitFirst(Store opened, NewRevision revision) {
    try {
      return commit(opened, revision);
    } catch (StoreException e) {
      warnWithoutRevision(e);
      return Optional.empty();
    }
  }

  private static void warnWithoutRevision(StoreException failure) {
    log.warn("{} The articles of the folder are served without it.", failure.getMessage());
  }

  /** The configuration names another folder than before: its articles, without earlier edits. */
  private CorpusCandidate ofOtherFolder(StoredRevision newest)
      throws CorpusException, StoreException {
    FolderState now = folderFiles.keep(store().texts());
    RevisionContents contents =
        now.fingerprint().equals(RevisionContents.fingerprint(newest.contents().folder()))
            ? newest.contents()
            : RevisionContents.EMPTY.overFolder(now.hashes());
    if (contents.isSameAs(newest.contents())) {
      CorpusFolderProperty.set(store(), settings);
      return newest(store(), newest);
    }
    log.warn(
        "The articles are read from {} now, another folder than before; what was served before is"
            + " kept as revision {}",
        settings.corpus().folder(),
        newest.revision().number());
    return candidate(newest, contents, Revision.OPERATOR, Reason.START, "", Optional.empty())
        .withDiagnostics(now.diagnostics());
  }

  /** The newest revision, with what is wrong in the folder, and a word on how the two differ. */
  private CorpusCandidate newest(Store opened, StoredRevision newest) throws CorpusException {
    CorpusCandidate served = new RevisionCorpus(settings, opened.texts()).served(newest);
    return served.withDiagnostics(logDifference(newest));
  }

  private List<Diagnostic> logDifference(StoredRevision newest) {
    try {
      FolderState now = folderFiles.hash();
      FolderDifference difference =
          FolderDifference.between(newest.contents().folder(), now.hashes());
      if (!difference.files().isEmpty()) {
        log.warn(
            "Revision {} is served; the folder {}: {}",
            newest.revision().number(),
            settings.corpus().folder(),
            difference.describe());
      }
      return now.diagnostics();
    } catch (CorpusException e) {
      log.warn("Revision {} is served. {}", newest.revision().number(), e.getMessage());
      return List.of();
    }
  }

  @Override
  public CorpusCandidate reloaded(String author) throws CorpusException, StoreException {
    Store opened = store();
    Optional<StoredRevision> newest = opened.revisions().newestWithContents();
    FolderState now = folderFiles.keep(opened.texts());
    RevisionContents contents =
        newest
            .map(StoredRevision::contents)
            .orElse(RevisionContents.EMPTY)
            .overFolder(now.hashes());
    if (newest.isPresent() && contents.isSameAs(newest.get().contents())) {
      CorpusFolderProperty.set(opened, settings);
      return new RevisionCorpus(settings, opened.texts())
          .served(newest.get())
          .withDiagnostics(now.diagnostics());
    }
    NewRevision revision =
        newRevision(number(newest), author, Reason.RELOAD, "", contents, Optional.empty());
    return new RevisionCorpus(settings, opened.texts())
        .next(contents, () -> commit(opened, revision))
        .withDiagnostics(now.diagnostics());
  }

  /** The folder as it is now; its texts are not kept. */
  public FolderState folderNow() throws CorpusException {
    return folderFiles.hash();
  }

  /** The folder as it is now, its texts kept in the store. */
  public FolderState readFolder() throws CorpusException, StoreException {
    return folderFiles.keep(store().texts());
  }

  /** What would be served with these files after the newest revision. */
  public CorpusCandidate candidate(
      StoredRevision newest,
      RevisionContents contents,
      String author,
      Reason reason,
      String note,
      Optional<String> draft)
      throws CorpusException, StoreException {
    Store opened = store();
    long base = newest.revision().number();
    NewRevision revision = newRevision(base, author, reason, note, contents, draft);
    return new RevisionCorpus(settings, opened.texts())
        .next(contents, () -> commit(opened, revision));
  }

  private NewRevision newRevision(
      long base,
      String author,
      Reason reason,
      String note,
      RevisionContents contents,
      Optional<String> draft) {
    // As it is read again, in milliseconds.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new NewRevision(base, now, author, reason, note, contents, draft);
  }

  private Optional<Revision> commit(Store opened, NewRevision revision) throws StoreException {
    Revision added = opened.revisions().add(revision);
    CorpusFolderProperty.set(opened, settings);
    return Optional.of(added);
  }

  private static long number(Optional<StoredRevision> newest) {
    return newest.map(stored -> stored.revision().number()).orElse(0L);
  }

  @Override
  public Optional<RevisionStatus> status() {
    try {
      return store()
          .revisions()
          .newestWithContents()
          .map(stored -> StatusReport.of(stored, folderFiles));
    } catch (StoreException e) {
      return Optional.of(RevisionStatus.ofFault(String.valueOf(e.getMessage())));
    }
  }

  @Override
  public synchronized void close() {
    store.ifPresent(Store::close);
    store = Optional.empty();
  }
}
