package parley.corpus;

import java.io.IOException;
import java.nio.file.Path;
import parley.corpus.model.ArticleRejectedException;
import parley.corpus.model.DiagnosticCollector;

/** Where the files of a corpus are: in a folder, or in a revision. */
public interface CorpusSource {
  /**
   * Lists the files; none is opened.
   *
   * @throws CorpusException if they cannot be listed
   */
  CorpusEntries list() throws CorpusException;

  /**
   * The bytes of a file.
   *
   * @param path as listed
   * @throws ArticleRejectedException if it is too large, or no file of the corpus any more
   */
  byte[] read(Path path, DiagnosticCollector diagnostics)
      throws IOException, ArticleRejectedException;
}
