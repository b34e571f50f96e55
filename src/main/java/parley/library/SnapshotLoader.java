package parley.library;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import parley.config.Settings;
import parley.corpus.CorpusException;
import parley.corpus.CorpusReader;
import parley.corpus.Listing;
import parley.search.PassageSearcher;
import parley.search.analysis.SynonymFileException;
import parley.search.analysis.SynonymGroups;
import parley.search.index.IndexedFile;

/**
 * Brings up the snapshot of a corpus: opens the index at hand if it still fits, else builds one.
 */
final class SnapshotLoader {
  private final Settings settings;
  private final Path root;
  private final CorpusReader corpus;
  private final IndexConfigurationHash recipe;
  private final IndexDirectory home;
  private final ExistingIndex atHand;

  SnapshotLoader(Settings settings) throws KnowledgeBaseException {
    this.settings = settings;
    this.root = settings.corpus().folder().toAbsolutePath().normalize();
    this.corpus = new CorpusReader(root, settings.corpus(), settings.topics());
    try {
      this.recipe =
          IndexConfigurationHash.of(settings, SynonymGroups.load(settings.search().variants()));
    } catch (SynonymFileException e) {
      throw KnowledgeBaseException.wrongUse(String.valueOf(e.getMessage()), e);
    }
    this.home =
        new IndexDirectory(IndexConfigurationHash.home(settings.state().toAbsolutePath(), root));
    this.atHand = new ExistingIndex(home, recipe, settings.search());
  }

  /** The index at hand as a snapshot, whether or not the corpus has changed since. */
  Optional<IndexSnapshot> before() {
    return atHand.newest();
  }

  /**
   * A snapshot of the corpus as it is, unless too much would be lost by serving it: the one that is
   * open if it fits. To open it a second time took 15 to 20 ms of processor time, a fortieth of the
   * time to the first answer.
   */
  LoadResult load(IndexSnapshot open, ProgressListener progress, LossCheck check)
      throws KnowledgeBaseException {
    Listing listing = list();
    return ExistingIndex.fits(open.index(), corpus, listing)
        ? new LoadResult.Ready(open.with(listing.diagnostics()), false)
        : load(listing, progress, check);
  }

  /** A snapshot of the corpus as it is, unless too much would be lost by serving it. */
  LoadResult load(ProgressListener progress, LossCheck check) throws KnowledgeBaseException {
    return load(list(), progress, check);
  }

  private LoadResult load(Listing listing, ProgressListener progress, LossCheck check)
      throws KnowledgeBaseException {
    long start = System.nanoTime();
    Optional<IndexSnapshot> fitting = atHand.fitting(corpus, listing);
    return fitting.isPresent()
        ? accepted(fitting.get(), check, start)
        : build(listing, progress, check, start);
  }

  /** An index that another process may have put there, with other rules. */
  private static LoadResult accepted(IndexSnapshot fitting, LossCheck check, long start) {
    if (!check.refuses(fitting.files())) {
      return new LoadResult.Ready(fitting, false);
    }
    ReloadReport report = SnapshotDiff.between(check.before(), fitting).report(false, since(start));
    fitting.close();
    return new LoadResult.Refused(report);
  }

  private Listing list() throws KnowledgeBaseException {
    try {
      Listing listing = corpus.list();
      if (listing.files().isEmpty()) {
        throw CorpusException.empty(root);
      }
      return listing;
    } catch (CorpusException e) {
      throw KnowledgeBaseException.wrongUse(String.valueOf(e.getMessage()), e);
    }
  }

  private LoadResult build(Listing listing, ProgressListener progress, LossCheck check, long start)
      throws KnowledgeBaseException {
    try (IndexDirectory.Writing writing = home.write()) {
      Optional<IndexSnapshot> meanwhile = atHand.fitting(corpus, listing);
      if (meanwhile.isPresent()) {
        return accepted(meanwhile.get(), check, start);
      }
      try {
        Path building = writing.begin();
        List<IndexedFile> read =
            new SnapshotBuilder(corpus, recipe).build(listing, building, progress);
        if (check.refuses(read)) {
          ReloadReport report = report(building, listing, check, start);
          writing.abandon();
          return new LoadResult.Refused(report);
        }
        Path folder = writing.finish();
        return new LoadResult.Ready(
            IndexSnapshot.of(atHand.open(folder), folder, listing.diagnostics()), true);
      } catch (IOException e) {
        abandon(writing, e);
        throw e;
      }
    } catch (IndexDirectory.LockedException e) {
      throw KnowledgeBaseException.failure(
          "The state folder "
              + settings.state().toAbsolutePath()
              + " is being written by another process ("
              + e.getMessage()
              + "). Wait until it is done, or name another folder with --state.",
          e);
    } catch (IOException e) {
      throw KnowledgeBaseException.failure(
          "The index cannot be written to "
              + settings.state().toAbsolutePath()
              + ": "
              + reason(e)
              + ". Make room and see to the permissions, or name another folder with --state.",
          e);
    }
  }

  /** What serving an index would have changed. */
  private ReloadReport report(Path building, Listing listing, LossCheck check, long start)
      throws IOException {
    try (PassageSearcher index = atHand.open(building)) {
      IndexSnapshot made = IndexSnapshot.of(index, building, listing.diagnostics());
      return SnapshotDiff.between(check.before(), made).report(true, since(start));
    }
  }

  /** What stopped the building is what people must hear of, not that its remains cannot go. */
  private static void abandon(IndexDirectory.Writing writing, IOException why) {
    try {
      writing.abandon();
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case FileSystemException f when f.getReason() != null -> f.getFile() + ": " + f.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
