package parley.library;

import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedMap;
import parley.corpus.CorpusException;
import parley.library.draft.CorpusPreview;
import parley.library.draft.EditableArticle;
import parley.library.draft.EditableArticles;
import parley.library.draft.PreviewQuestions;
import parley.library.revision.CorpusCandidate;
import parley.library.revision.CorpusDrafts;
import parley.library.revision.RevisionWriter;
import parley.library.revision.StoredTextException;
import parley.store.AuditStore;
import parley.store.Draft;
import parley.store.Revision;
import parley.store.Revision.Reason;
import parley.store.RevisionContents;
import parley.store.RevisionStore;
import parley.store.StoreException;
import parley.store.StoredRevision;

/**
 * Changes the corpus by drafts that are published, undoes that, and looks into the revisions.
 * Nothing in the folder is written. Thread-safe.
 */
public final class CorpusEditor {
  private final SnapshotReloader reloader;
  private final RevisionWriter writer;
  private final CorpusDrafts drafts;

  CorpusEditor(SnapshotReloader reloader, RevisionWriter writer, InstantSource clock) {
    this.reloader = reloader;
    this.writer = writer;
    this.drafts = new CorpusDrafts(writer, clock);
  }

  /** The drafts. */
  public CorpusDrafts drafts() {
    return drafts;
  }

  /** The revisions: the newest, earlier ones, what each changed, its files. */
  public RevisionStore revisions() throws StoreException {
    return writer.store().revisions();
  }

  /**
   * The newest revision with its files.
   *
   * @throws KnowledgeBaseException if there is none yet
   */
  public StoredRevision newest() throws StoreException, KnowledgeBaseException {
    return revisions()
        .newestWithContents()
        .orElseThrow(() ->
            KnowledgeBaseException.usageError(
                "There is no revision yet; a reload makes the first.",
                new IllegalStateException("no revision")));
  }

  /** Keeps a draft that reads the folder again. */
  public Draft draftOfReload(String author, String note) throws KnowledgeBaseException {
    return translating(() -> drafts.withNote(drafts.ofReload(author), note));
  }

  /** The audit. */
  public AuditStore audit() throws StoreException {
    return writer.store().audit();
  }

  /** A text by its hash, as a revision, an edit or a draft names it; empty if it is gone. */
  public Optional<byte[]> text(String hash) throws StoreException {
    return writer.store().texts().find(hash);
  }

  /** The bytes of a file that is served; empty if there is none of this name. */
  public Optional<byte[]> servedText(String name) throws StoreException {
    Optional<String> hash =
        revisions()
            .newestWithContents()
            .flatMap(stored -> Optional.ofNullable(stored.contents().texts().get(name)));
    return hash.isPresent() ? text(hash.get()) : Optional.empty();
  }

  /** What the folder holds now: the hash of each file by its name. */
  public SortedMap<String, String> folderNow() throws KnowledgeBaseException {
    return translating(() -> writer.folderNow().hashes());
  }

  /** The bytes of a file as the folder holds it now; empty if it holds none of this name. */
  public Optional<byte[]> folderText(String name) throws KnowledgeBaseException {
    return translating(() -> {
      Optional<String> hash = Optional.ofNullable(writer.readFolder().hashes().get(name));
      return hash.isPresent() ? text(hash.get()) : Optional.empty();
    });
  }

  /**
   * An article with its sections; empty if the text is gone, is not UTF-8 or has errors.
   *
   * @param newest the newest revision
   * @param name its file
   * @param hash of its text, which may be that of an earlier revision
   */
  public Optional<EditableArticle> article(StoredRevision newest, String name, String hash)
      throws KnowledgeBaseException {
    return translating(() -> new EditableArticles(writer).find(newest, name, hash));
  }

  /**
   * What publishing a draft would change; nothing changes yet. Empty if there is no revision.
   *
   * @throws KnowledgeBaseException if the store or, for a reload, the folder cannot be read
   */
  public Optional<CorpusPreview> preview(Draft draft) throws KnowledgeBaseException {
    synchronized (reloader) { // a publication meanwhile could delete what is read here
      return translating(() -> {
        Optional<StoredRevision> newest = revisions().newestWithContents();
        if (newest.isEmpty()) {
          return Optional.empty();
        }
        RevisionContents contents = drafts.merge(draft, newest.get());
        CorpusCandidate candidate = candidate(newest.get(), contents, draft, draft.author(), "");
        CorpusPreview preview = CorpusPreview.of(newest.get(), contents, candidate);
        return Optional.of(
            preview.withQuestions(
                reloader
                    .previewIndex()
                    .with(
                        PreviewQuestions.only(candidate, preview.articles()),
                        answerer -> PreviewQuestions.answered(preview.articles(), answerer))));
      });
    }
  }

  /**
   * Publishes a draft as the next revision, which is served from then on. If anything fails,
   * nothing has changed.
   *
   * @param author who publishes it
   * @param note why; if empty, as the draft says
   * @throws KnowledgeBaseException if the index or the revision cannot be written
   */
  public PublishResult publish(
      String draftId, String author, String note, ProgressListener progress)
      throws KnowledgeBaseException {
    synchronized (reloader) {
      return translating(() -> {
        Optional<Draft> draft = drafts.find(draftId);
        Optional<StoredRevision> newest = revisions().newestWithContents();
        if (draft.isEmpty()) {
          return new PublishResult.DraftGone();
        }
        if (newest.isEmpty()) {
          return new PublishResult.NoRevision();
        }
        if (draft.get().baseRevision() != newest.get().revision().number()) {
          return new PublishResult.Superseded(newest.get().revision());
        }
        if (drafts.isOfOtherFolder(draft.get())) {
          return new PublishResult.FolderChanged();
        }
        RevisionContents contents = drafts.merge(draft.get(), newest.get());
        if (contents.isSameAs(newest.get().contents())) {
          drafts.discard(draftId);
          return new PublishResult.Unchanged();
        }
        return serve(
            candidate(
                newest.get(),
                contents,
                draft.get(),
                author,
                note.isEmpty() ? draft.get().note() : note),
            progress);
      });
    }
  }

  /**
   * Makes a new revision with the texts of the one before the newest, which is served from then on.
   * If anything fails, nothing has changed.
   *
   * @param seenRevision the newest revision that the author has seen
   * @param author who undoes it
   * @param note why; may be empty
   * @throws KnowledgeBaseException if the index or the revision cannot be written
   */
  public PublishResult undo(
      long seenRevision, String author, String note, ProgressListener progress)
      throws KnowledgeBaseException {
    synchronized (reloader) {
      return translating(() -> {
        Optional<StoredRevision> newest = revisions().newestWithContents();
        if (newest.isEmpty()) {
          return new PublishResult.NoRevision();
        }
        long number = newest.get().revision().number();
        if (seenRevision != number) {
          return new PublishResult.Superseded(newest.get().revision());
        }
        if (number == 1) {
          return new PublishResult.NothingBefore();
        }
        Optional<RevisionContents> contents = revisions().contents(number - 1);
        if (contents.isEmpty()) {
          return new PublishResult.TextsGone(number - 1);
        }
        return serve(
            writer.candidate(
                newest.get(), contents.get(), author, Reason.UNDO, note, Optional.empty()),
            progress);
      });
    }
  }

  private PublishResult serve(CorpusCandidate candidate, ProgressListener progress)
      throws KnowledgeBaseException {
    ReloadReport report =
        reloader.reload(() -> candidate, progress, ArticleLossPolicy.ALLOW_ALL).report();
    Revision revision =
        report.revision().orElseThrow(() -> new IllegalStateException("a revision was to be made"));
    return new PublishResult.Published(revision, report);
  }

  private CorpusCandidate candidate(
      StoredRevision newest, RevisionContents contents, Draft draft, String author, String note)
      throws CorpusException, StoreException {
    Reason reason = draft.folderFingerprint().isPresent() ? Reason.RELOAD : Reason.PUBLISH;
    return writer.candidate(newest, contents, author, reason, note, Optional.of(draft.id()));
  }

  @FunctionalInterface
  private interface Action<T> {
    T run() throws KnowledgeBaseException, CorpusException, StoreException;
  }

  private static <T> T translating(Action<T> action) throws KnowledgeBaseException {
    try {
      return action.run();
    } catch (CorpusException e) {
      throw KnowledgeBaseException.usageError(String.valueOf(e.getMessage()), e);
    } catch (StoreException e) {
      throw KnowledgeBaseException.failure(String.valueOf(e.getMessage()), e);
    } catch (StoredTextException e) {
      throw KnowledgeBaseException.failure(String.valueOf(e.reason().getMessage()), e.reason());
    }
  }
}
