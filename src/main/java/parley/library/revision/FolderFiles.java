package parley.library.revision;

import java.io.IOException;
import java.util.ArrayList;
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
import parley.corpus.model.Diagnostic;
import parley.corpus.model.DiagnosticCollector;
import parley.store.StoreException;
import parley.store.TextStore;
import parley.text.IoErrors;
import parley.text.Sha256;

/** Reads what the folder holds now, to compare it with a revision or to make one of it. */
final class FolderFiles {
  /** A file modified so shortly before may change once more with the same time. */
  private static final long TIMESTAMP_GRANULARITY_MILLIS = 2_000;

  private final CorpusSource folder;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  FolderFiles(CorpusSource folder) {
    this.folder = folder;
  }

  /** What was hashed of a file, so that it need not be read again. */
  private record Known(long size, long lastModifiedMillis, long readAtMillis, String hash) {
    boolean isOf(CorpusFile file) {
      return size == file.size()
          && lastModifiedMillis == file.lastModifiedMillis()
          && lastModifiedMillis < readAtMillis - TIMESTAMP_GRANULARITY_MILLIS;
    }
  }

  /** Puts bytes somewhere and returns their hash. */
  @FunctionalInterface
  private interface Keeper {
    String keep(byte[] content) throws StoreException;
  }

  /** The folder now; nothing is kept. */
  FolderState hash() throws CorpusException {
    try {
      return read(Sha256::hexOf, true);
    } catch (StoreException e) {
      throw new IllegalStateException("nothing is stored", e);
    }
  }

  /** The folder now, with its texts kept in the store. */
  FolderState keep(TextStore texts) throws CorpusException, StoreException {
    try (TextStore.Batch batch = texts.batch()) {
      FolderState contents = read(batch::add, false);
      batch.flush();
      return contents;
    }
  }

  private FolderState read(Keeper keeper, boolean mayTrustTimes)
      throws CorpusException, StoreException {
    CorpusEntries entries = folder.list();
    SortedMap<String, String> hashes = new TreeMap<>();
    List<Diagnostic> diagnostics = new ArrayList<>(entries.diagnostics());
    for (CorpusFile file : entries.files()) {
      Known earlier = known.get(file.relativePath());
      if (mayTrustTimes && earlier != null && earlier.isOf(file)) {
        hashes.put(file.relativePath(), earlier.hash());
        continue;
      }
      DiagnosticCollector faults = new DiagnosticCollector(file.relativePath());
      try {
        long readAt = System.currentTimeMillis();
        String hash = keeper.keep(folder.read(file.path(), faults));
        known.put(
            file.relativePath(), new Known(file.size(), file.lastModifiedMillis(), readAt, hash));
        hashes.put(file.relativePath(), hash);
      } catch (ArticleRejectedException e) {
        diagnostics.add(e.diagnostic());
      } catch (IOException | SecurityException e) {
        diagnostics.add(
            Diagnostic.error(file.relativePath(), 0, IoErrors.describeRead(e), "make it readable"));
      }
    }
    known.keySet().retainAll(hashes.keySet());
    return new FolderState(hashes, diagnostics);
  }
}
