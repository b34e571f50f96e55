package parley.library.revision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import parley.corpus.CorpusReader;
import parley.corpus.CorpusReader.Listing;
import parley.corpus.model.Diagnostic;
import parley.store.Revision;
import parley.store.StoreException;

/**
 * A corpus that may be served next.
 *
 * @param corpus reads it
 * @param listing its files
 * @param knownFingerprint fingerprint of its texts where it is known before they are read
 * @param fingerprint gives it once they have been read
 * @param isServedAlready whether it is a revision that was served before, so that nothing is lost
 * @param commit makes it what is served
 */
public record CorpusCandidate(
    CorpusReader corpus,
    Listing listing,
    Optional<String> knownFingerprint,
    Supplier<String> fingerprint,
    boolean isServedAlready,
    Commit commit) {

  /** Makes a corpus what is served. Called once its index is built. */
  @FunctionalInterface
  public interface Commit {
    /** The revision that is served from now on; empty if no revisions are kept. */
    Optional<Revision> commit() throws StoreException;
  }

  /** A corpus whose fingerprint is known. */
  static CorpusCandidate of(
      CorpusReader corpus,
      Listing listing,
      String fingerprint,
      boolean isServedAlready,
      Commit commit) {
    return new CorpusCandidate(
        corpus, listing, Optional.of(fingerprint), () -> fingerprint, isServedAlready, commit);
  }

  /** The same, with more diagnostics, each once. */
  CorpusCandidate withDiagnostics(List<Diagnostic> more) {
    Set<Diagnostic> all = new LinkedHashSet<>(listing.diagnostics());
    all.addAll(more);
    Listing extended =
        new Listing(listing.files(), new ArrayList<>(all), listing.sources(), listing.starters());
    return new CorpusCandidate(
        corpus, extended, knownFingerprint, fingerprint, isServedAlready, commit);
  }
}
