package parley.library.revision;

import java.util.NoSuchElementException;
import java.util.Optional;
import parley.config.Settings;
import parley.corpus.CorpusException;
import parley.corpus.CorpusReader;
import parley.corpus.CorpusSource;
import parley.corpus.TextSource;
import parley.library.revision.CorpusCandidate.Commit;
import parley.store.RevisionContents;
import parley.store.StoreException;
import parley.store.StoredRevision;
import parley.store.TextStore;

/**
 * The corpora that are kept in a store.
 *
 * @param settings how articles are read
 * @param texts the texts of the store
 */
record RevisionCorpus(Settings settings, TextStore texts) {
  /** A revision that is served already. */
  CorpusCandidate served(StoredRevision stored) throws CorpusException {
    return candidate(stored.contents(), true, () -> Optional.of(stored.revision()));
  }

  /** What may become a revision. */
  CorpusCandidate next(RevisionContents contents, Commit commit) throws CorpusException {
    return candidate(contents, false, commit);
  }

  private CorpusCandidate candidate(
      RevisionContents contents, boolean isServedAlready, Commit commit) throws CorpusException {
    CorpusReader corpus = reader(contents);
    return CorpusCandidate.of(
        corpus, corpus.list(), contents.fingerprint(), isServedAlready, commit);
  }

  private CorpusReader reader(RevisionContents contents) {
    return new CorpusReader(files(contents), settings.corpus(), settings.topics());
  }

  /** The files of a revision. */
  CorpusSource files(RevisionContents contents) {
    return new TextSource(
        contents.texts().keySet(), name -> load(contents, name), settings.corpus().maxFileSize());
  }

  private byte[] load(RevisionContents contents, String name) {
    String hash = contents.texts().get(name);
    if (hash == null) {
      throw new NoSuchElementException(name);
    }
    try {
      return texts.get(hash);
    } catch (StoreException e) {
      throw new StoredTextException(e);
    }
  }
}
