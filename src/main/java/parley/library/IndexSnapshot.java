package parley.library;

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
 * What questions run against: an index, and what is known of its files. Immutable.
 *
 * @param index the index
 * @param folder where it lies
 * @param files the corpus as it was read into it
 * @param diagnostics everything wrong with the corpus
 * @param answerer answers from it
 */
record IndexSnapshot(
    PassageSearcher index,
    Path folder,
    List<IndexedFile> files,
    List<Diagnostic> diagnostics,
    Answerer answerer)
    implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(IndexSnapshot.class);

  static IndexSnapshot of(PassageSearcher index, Path folder, List<Diagnostic> folderDiagnostics) {
    List<Diagnostic> diagnostics =
        Stream.concat(folderDiagnostics.stream(), index.store().diagnostics().stream()).toList();
    return new IndexSnapshot(
        index, folder, index.store().files(), diagnostics, new Answerer(index));
  }

  /** The same with the problems of the folder before those of its files. */
  IndexSnapshot with(List<Diagnostic> folderDiagnostics) {
    List<Diagnostic> all = Stream.concat(folderDiagnostics.stream(), diagnostics.stream()).toList();
    return new IndexSnapshot(index, folder, files, all, answerer);
  }

  /** The same with vectors; both are to be closed. */
  IndexSnapshot with(DenseIndex denseIndex) {
    PassageSearcher hybridIndex = index.withDenseIndex(denseIndex, FusionWeights.HYBRID);
    return new IndexSnapshot(hybridIndex, folder, files, diagnostics, new Answerer(hybridIndex));
  }

  /** Number of articles that questions can find. */
  int articles() {
    return (int) files.stream().filter(IndexedFile::isIndexed).count();
  }

  /** The latest date an article is right for. */
  Optional<LocalDate> latestAsOf() {
    return files.stream().flatMap(file -> file.asOf().stream()).max(LocalDate::compareTo);
  }

  /** Size of the index on disk, in bytes. */
  long sizeInBytes() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.mapToLong(file -> file.toFile().length()).sum();
    } catch (NoSuchFileException e) {
      return 0; // another process has put a newer index in its place
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets the index go once nobody reads it any more. */
  @Override
  public void close() {
    try {
      index.close();
    } catch (IOException e) {
      log.warn("An index that is no longer used could not be closed: {}", e.toString());
      log.debug("Why the index could not be closed", e);
    }
  }
}
