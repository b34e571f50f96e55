package parley.library.revision;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import parley.corpus.CorpusEntries;
import parley.corpus.CorpusException;
import parley.corpus.CorpusFile;
import parley.corpus.CorpusSource;
import parley.corpus.model.ArticleRejectedException;
import parley.corpus.model.DiagnosticCollector;
import parley.store.RevisionContents;
import parley.text.Sha256;

/** Files whose hashes are noted while they are read, for the fingerprint they would have. */
final class HashingSource implements CorpusSource {
  private final CorpusSource files;
  private final Map<Path, String> hashByPath = new ConcurrentHashMap<>();
  private volatile List<CorpusFile> listed = List.of();

  HashingSource(CorpusSource files) {
    this.files = files;
  }

  @Override
  public CorpusEntries list() throws CorpusException {
    CorpusEntries entries = files.list();
    listed = entries.files();
    return entries;
  }

  @Override
  public byte[] read(Path path, DiagnosticCollector diagnostics)
      throws IOException, ArticleRejectedException {
    byte[] bytes = files.read(path, diagnostics);
    hashByPath.put(path, Sha256.hexOf(bytes));
    return bytes;
  }

  /** The fingerprint of all files that can be read, those too that no article needed. */
  String fingerprint() {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (CorpusFile file : listed) {
      if (!hashByPath.containsKey(file.path())) {
        try {
          read(file.path(), new DiagnosticCollector(file.relativePath()));
        } catch (IOException | SecurityException | ArticleRejectedException _) {
          continue; // no part of a revision either
        }
      }
      hashes.put(file.relativePath(), hashByPath.getOrDefault(file.path(), ""));
    }
    return RevisionContents.fingerprint(hashes);
  }
}
