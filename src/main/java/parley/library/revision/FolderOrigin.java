package parley.library.revision;

import java.util.Optional;
import parley.config.Settings;
import parley.corpus.CorpusException;
import parley.corpus.CorpusReader;
import parley.corpus.FolderSource;

/** The folder as it is. */
public final class FolderOrigin implements CorpusOrigin {
  private final Settings settings;

  public FolderOrigin(Settings settings) {
    this.settings = settings;
  }

  @Override
  public CorpusCandidate initial() throws CorpusException {
    HashingSource files =
        new HashingSource(
            new FolderSource(settings.corpus().folder(), settings.corpus().maxFileSize()));
    CorpusReader corpus = new CorpusReader(files, settings.corpus(), settings.topics());
    return new CorpusCandidate(
        corpus, corpus.list(), Optional.empty(), files::fingerprint, false, Optional::empty);
  }

  @Override
  public CorpusCandidate reloaded(String author) throws CorpusException {
    return initial();
  }

  @Override
  public Optional<RevisionStatus> status() {
    return Optional.empty();
  }
}
