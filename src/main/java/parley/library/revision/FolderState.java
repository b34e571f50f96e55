package parley.library.revision;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import parley.corpus.model.Diagnostic;
import parley.store.RevisionContents;

/**
 * The folder at a moment, its texts kept in the store.
 *
 * @param hashes of its files, by name
 * @param diagnostics files that cannot be part of a revision, and why
 */
public record FolderState(SortedMap<String, String> hashes, List<Diagnostic> diagnostics) {
  public FolderState {
    hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
    diagnostics = List.copyOf(diagnostics);
  }

  /** The fingerprint of all its files. */
  public String fingerprint() {
    return RevisionContents.fingerprint(hashes);
  }
}
