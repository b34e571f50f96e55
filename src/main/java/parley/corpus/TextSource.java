package parley.corpus;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import parley.corpus.model.ArticleRejectedException;
import parley.corpus.model.DiagnosticCollector;

/** Files that are kept elsewhere than in a folder, such as those of a revision. */
public final class TextSource implements CorpusSource {
  private final List<String> names;
  private final Function<String, byte[]> loader;
  private final long maxFileSize;

  /**
   * Files by their names, with forward slashes.
   *
   * @param loader gives the bytes of a file; what it throws ends the reading
   * @param maxFileSize in bytes
   */
  public TextSource(Collection<String> names, Function<String, byte[]> loader, long maxFileSize) {
    this.names = List.copyOf(names);
    this.loader = loader;
    this.maxFileSize = maxFileSize;
  }

  @Override
  public CorpusEntries list() {
    CorpusEntries.Collector entries = new CorpusEntries.Collector();
    names.forEach(
        name -> entries.add(new CorpusEntries.Candidate(name, Path.of(name), 0, 0, true)));
    return entries.build();
  }

  @Override
  public byte[] read(Path path, DiagnosticCollector diagnostics) throws ArticleRejectedException {
    byte[] bytes = loader.apply(path.toString().replace('\\', '/'));
    if (bytes.length > maxFileSize) {
      throw SafeFileReader.tooLarge(maxFileSize, diagnostics);
    }
    return bytes;
  }
}
