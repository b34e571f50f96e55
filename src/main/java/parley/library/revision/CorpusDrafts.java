package parley.library.revision;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import parley.corpus.CorpusException;
import parley.store.Draft;
import parley.store.DraftChange;
import parley.store.RevisionContents;
import parley.store.StoreException;
import parley.store.StoredRevision;
import parley.text.Sha256;

/** Makes drafts of changes to the corpus, and the files that they would serve. Thread-safe. */
public final class CorpusDrafts {
  private final RevisionWriter revisions;
  private final InstantSource clock;

  public CorpusDrafts(RevisionWriter revisions, InstantSource clock) {
    this.revisions = revisions;
    this.clock = clock;
  }

  /**
   * Keeps a draft that serves a text, whether or not there is one of this name.
   *
   * @param name the file, with the extension of an article, a sidecar or the shared sources
   */
  public Draft ofText(String author, String name, byte[] content) throws StoreException {
    return ofTexts(author, Map.of(name, content));
  }

  /** As {@link #ofText}, for several files, such as an article and its sidecar. */
  public Draft ofTexts(String author, Map<String, byte[]> contentByName) throws StoreException {
    SortedMap<String, String> hashes = new TreeMap<>();
    Map<String, byte[]> contentByHash = new HashMap<>();
    contentByName.forEach((name, content) -> {
      String hash = Sha256.hexOf(content);
      hashes.put(name, hash);
      contentByHash.put(hash, content);
    });
    return create(
        author,
        base ->
            hashes.entrySet().stream()
                .map(each ->
                    DraftChange.put(each.getKey(), each.getValue(), base.find(each.getKey())))
                .toList(),
        contentByHash);
  }

  /** Keeps a draft that serves files no more, such as an article and its sidecar. */
  public Draft ofRemoval(String author, List<String> names) throws StoreException {
    return create(
        author,
        base -> names.stream().map(name -> DraftChange.remove(name, base.find(name))).toList(),
        Map.of());
  }

  /** Keeps a draft that serves the folder's files again instead of the edits over them. */
  public Draft ofFolderFiles(String author, List<String> names) throws StoreException {
    return create(
        author,
        base -> names.stream().map(name -> DraftChange.useFolder(name, base.find(name))).toList(),
        Map.of());
  }

  /** Keeps a draft that reads the folder again. */
  public Draft ofReload(String author) throws StoreException, CorpusException {
    FolderState folder = revisions.readFolder();
    return revisions
        .store()
        .drafts()
        .createReload(author, base().number(), folder.fingerprint(), clock.instant());
  }

  /** A draft with why it was made, which its revision will tell. */
  public Draft withNote(Draft draft, String note) throws StoreException {
    revisions.store().drafts().annotate(draft.id(), note);
    return draft.withNote(note);
  }

  /** A draft by its id; empty if it is published, discarded or older than a day. */
  public Optional<Draft> find(String id) throws StoreException {
    return revisions.store().drafts().find(id, clock.instant());
  }

  /** Notes that the author of a draft has seen the newest revision, so that it can be published. */
  public boolean rebase(String id) throws StoreException {
    return revisions.store().drafts().rebase(id, base().number());
  }

  /** Deletes a draft; false if it is published, discarded or older than a day already. */
  public boolean discard(String id) throws StoreException {
    return revisions.store().drafts().discard(id, clock.instant());
  }

  /** Whether a draft of a reload was made of another folder than there is now. */
  public boolean isOfOtherFolder(Draft draft) throws StoreException, CorpusException {
    return draft.folderFingerprint().isPresent()
        && !draft.folderFingerprint().get().equals(revisions.readFolder().fingerprint());
  }

  /** The files that a draft makes of those of the newest revision. */
  public RevisionContents merge(Draft draft, StoredRevision newest)
      throws StoreException, CorpusException {
    RevisionContents contents = newest.contents();
    if (draft.folderFingerprint().isPresent()) {
      return contents.overFolder(revisions.readFolder().hashes());
    }
    if (draft.changes().stream().anyMatch(change -> change.kind() == DraftChange.Kind.USE_FOLDER)) {
      FolderState folder = revisions.readFolder();
      for (DraftChange change : draft.changes()) {
        contents =
            contents.withFolderFile(
                change.name(), Optional.ofNullable(folder.hashes().get(change.name())));
      }
    }
    return contents.with(draft.changes(), draft.author(), draft.createdAt());
  }

  /** What a draft is made over. */
  private record Base(long number, RevisionContents contents) {
    Optional<String> find(String name) {
      return Optional.ofNullable(contents.texts().get(name));
    }
  }

  private Draft create(
      String author, Function<Base, List<DraftChange>> changes, Map<String, byte[]> contentByHash)
      throws StoreException {
    Base base = base();
    return revisions
        .store()
        .drafts()
        .create(author, base.number(), changes.apply(base), contentByHash, clock.instant());
  }

  private Base base() throws StoreException {
    return revisions
        .store()
        .revisions()
        .newestWithContents()
        .map(stored -> new Base(stored.revision().number(), stored.contents()))
        .orElseGet(() -> new Base(0, RevisionContents.EMPTY));
  }
}
