package parley.library.revision;

import java.util.Optional;
import parley.corpus.CorpusException;
import parley.store.StoreException;

/** Where the corpus that is served comes from. */
public sealed interface CorpusOrigin extends AutoCloseable
    permits FolderOrigin, RevisionReader, RevisionWriter {
  /** What is served after a start. */
  CorpusCandidate initial() throws CorpusException, StoreException;

  /**
   * What is served after a reload.
   *
   * @param author who wants it
   */
  CorpusCandidate reloaded(String author) throws CorpusException, StoreException;

  /** What people are told of the revision; empty if none are kept. */
  Optional<RevisionStatus> status();

  @Override
  default void close() {}
}
