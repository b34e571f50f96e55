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
  private final IndexRecipe recipe;
  private final IndexHome home;
  private final IndexAtHand atHand;

  SnapshotLoader(Settings settings) throws LibraryException {
    this.settings = settings;
    this.root = settings.corpus().folder().toAbsolutePath().normalize();
    this.corpus = new CorpusReader(root, settings.corpus(), settings.topics());
    try {
      this.recipe = IndexRecipe.of(settings, SynonymGroups.read(settings.search().variants()));
    } catch (SynonymFileException e) {
      throw LibraryException.wrongUse(String.valueOf(e.getMessage()), e);
    }
    this.home = new IndexHome(IndexRecipe.home(settings.state().toAbsolutePath(), root));
    this.atHand = new IndexAtHand(home, recipe, settings.search());
  }

  /** The index at hand as a snapshot, whether or not the corpus has changed since. */
  Optional<Snapshot> before() {
    return atHand.newest();
  }

  /**
   * A snapshot of the corpus as it is, unless too much would be lost by serving it: the one that is
   * open if it fits. To open it a second time took 15 to 20 ms of processor time, a fortieth of the
   * time to the first answer.
   */
  Loaded load(Snapshot open, Progress progress, LossCheck check) throws LibraryException {
    Listing listing = list();
    return IndexAtHand.fits(open.index(), corpus, listing)
        ? new Loaded.Ready(open.with(listing.problems()), false)
        : load(listing, progress, check);
  }

  /** A snapshot of the corpus as it is, unless too much would be lost by serving it. */
  Loaded load(Progress progress, LossCheck check) throws LibraryException {
    return load(list(), progress, check);
  }

  private Loaded load(Listing listing, Progress progress, LossCheck check) throws LibraryException {
    long start = System.nanoTime();
    Optional<Snapshot> fitting = atHand.fitting(corpus, listing);
    return fitting.isPresent()
        ? accepted(fitting.get(), check, start)
        : build(listing, progress, check, start);
  }

  /** An index that another process may have put there, with other rules. */
  private static Loaded accepted(Snapshot fitting, LossCheck check, long start) {
    if (!check.refuses(fitting.files())) {
      return new Loaded.Ready(fitting, false);
    }
    ReloadReport report = Changes.between(check.before(), fitting).report(false, since(start));
    fitting.close();
    return new Loaded.Refused(report);
  }

  private Listing list() throws LibraryException {
    try {
      Listing listing = corpus.list();
      if (listing.files().isEmpty()) {
        throw CorpusException.empty(root);
      }
      return listing;
    } catch (CorpusException e) {
      throw LibraryException.wrongUse(String.valueOf(e.getMessage()), e);
    }
  }

  private Loaded build(Listing listing, Progress progress, LossCheck check, long start)
      throws LibraryException {
    try (IndexHome.Writing writing = home.write()) {
      Optional<Snapshot> meanwhile = atHand.fitting(corpus, listing);
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
          return new Loaded.Refused(report);
        }
        Path folder = writing.finish();
        return new Loaded.Ready(Snapshot.of(atHand.open(folder), folder, listing.problems()), true);
      } catch (IOException e) {
        abandon(writing, e);
        throw e;
      }
    } catch (IndexHome.LockedException e) {
      throw LibraryException.failure(
          "The state folder "
              + settings.state().toAbsolutePath()
              + " is being written by another process ("
              + e.getMessage()
              + "). Wait until it is done, or name another folder with --state.",
          e);
    } catch (IOException e) {
      throw LibraryException.failure(
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
      Snapshot made = Snapshot.of(index, building, listing.problems());
      return Changes.between(check.before(), made).report(true, since(start));
    }
  }

  /** What stopped the building is what people must hear of, not that its remains cannot go. */
  private static void abandon(IndexHome.Writing writing, IOException why) {
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
