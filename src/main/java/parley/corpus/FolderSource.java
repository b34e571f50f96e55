package parley.corpus;

import java.io.IOException;
import java.nio.file.Path;
import parley.corpus.model.ArticleRejectedException;
import parley.corpus.model.DiagnosticCollector;

/** The files of a folder. */
public final class FolderSource implements CorpusSource {
  private final Path root;
  private final SafeFileReader files;

  /**
   * The files below a folder, of which nothing is read yet.
   *
   * @param maxFileSize in bytes
   */
  public FolderSource(Path root, long maxFileSize) {
    this.root = root.toAbsolutePath().normalize();
    this.files = new SafeFileReader(this.root, maxFileSize);
  }

  @Override
  public CorpusEntries list() throws CorpusException {
    return CorpusWalker.walk(root);
  }

  @Override
  public byte[] read(Path path, DiagnosticCollector diagnostics)
      throws IOException, ArticleRejectedException {
    return files.read(path, diagnostics);
  }
}
