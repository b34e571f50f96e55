package parley.library.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.answer.Answerer;
import parley.corpus.model.Diagnostic;
import parley.search.PassageSearcher;
import parley.search.dense.DenseIndex;
import parley.search.index.IndexedFile;
import parley.search.ranking.FusionWeights;

/**
 * What questions run against: an open index with the files it was built from. Immutable.
 *
 * @param searcher searches the index
 * @param folder folder of the index
 * @param files the corpus files as indexed
 * @param diagnostics errors and warnings of the corpus
 * @param answerer answers questions from the index
 */
public record IndexSnapshot(
    PassageSearcher searcher,
    Path folder,
    List<IndexedFile> files,
    List<Diagnostic> diagnostics,
    Answerer answerer)
    implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(IndexSnapshot.class);

  /** The snapshot of an open index, with the diagnostics of the folder before its own. */
  public static IndexSnapshot of(
      PassageSearcher searcher, Path folder, List<Diagnostic> folderDiagnostics) {
    List<Diagnostic> diagnostics =
        Stream.concat(folderDiagnostics.stream(), searcher.store().diagnostics().stream()).toList();
    return new IndexSnapshot(
        searcher, folder, searcher.store().files(), diagnostics, new Answerer(searcher));
  }

  /** A copy with the diagnostics of the folder before those of the files. */
  public IndexSnapshot withFolderDiagnostics(List<Diagnostic> folderDiagnostics) {
    List<Diagnostic> all = Stream.concat(folderDiagnostics.stream(), diagnostics.stream()).toList();
    return new IndexSnapshot(searcher, folder, files, all, answerer);
  }

  /** A copy that ranks hybrid. Both must be closed. */
  public IndexSnapshot withEmbeddings(DenseIndex denseIndex) {
    PassageSearcher hybridSearcher = searcher.withDenseIndex(denseIndex, FusionWeights.HYBRID);
    return new IndexSnapshot(
        hybridSearcher, folder, files, diagnostics, new Answerer(hybridSearcher));
  }

  /** What the next change of the corpus is measured from. */
  public CorpusChange.Baseline baseline() {
    return new CorpusChange.Baseline(files, searcher.lexicalIndex().commitMetadata());
  }

  /** Number of indexed articles. */
  public int articles() {
    return (int) files.stream().filter(IndexedFile::isIndexed).count();
  }

  /** The latest {@code as_of} date of all articles. */
  public Optional<LocalDate> latestAsOf() {
    return files.stream().flatMap(file -> file.asOf().stream()).max(LocalDate::compareTo);
  }

  /** Size of the index on disk, in bytes. */
  public long sizeInBytes() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.mapToLong(file -> file.toFile().length()).sum();
    } catch (NoSuchFileException e) {
      return 0; // replaced by another process meanwhile
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes the index once its last reader is done. */
  @Override
  public void close() {
    try {
      searcher.close();
    } catch (IOException e) {
      log.warn("An index that is no longer used could not be closed: {}", e.toString());
      log.debug("Why the index could not be closed", e);
    }
  }
}
