package parley.library.revision;

import java.util.Optional;
import parley.corpus.CorpusException;
import parley.store.RevisionContents;
import parley.store.StoredRevision;

/** Compares a revision with the folder, for the status. */
final class StatusReport {
  private StatusReport() {}

  static RevisionStatus of(StoredRevision stored, FolderFiles folder) {
    RevisionContents contents = stored.contents();
    Optional<RevisionStatus> compared = compare(stored, folder);
    return compared.orElseGet(() ->
        new RevisionStatus(
            Optional.of(stored.revision()),
            Optional.empty(),
            contents.edits().size(),
            0,
            Optional.empty()));
  }

  /** Empty if the folder cannot be read. */
  private static Optional<RevisionStatus> compare(StoredRevision stored, FolderFiles folder) {
    try {
      FolderState now = folder.hash();
      RevisionContents contents = stored.contents();
      int overChanged =
          (int)
              contents.edits().values().stream()
                  .filter(edit -> edit.isOverChangedFile(now.hashes()))
                  .count();
      return Optional.of(
          new RevisionStatus(
              Optional.of(stored.revision()),
              Optional.of(FolderDifference.between(contents.folder(), now.hashes())),
              contents.edits().size(),
              overChanged,
              Optional.empty()));
    } catch (CorpusException _) {
      return Optional.empty();
    }
  }
}
