package parley.library;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.config.Settings;
import parley.corpus.CorpusException;
import parley.corpus.CorpusFolder;
import parley.corpus.Listing;
import parley.search.IndexException;
import parley.search.PassageIndex;
import parley.search.Variants;

/**
 * Brings up the snapshot of a corpus: opens the index at hand if it still fits, else builds one.
 */
final class SnapshotLoader {
  private static final Logger log = LoggerFactory.getLogger(SnapshotLoader.class);

  private final Settings settings;
  private final Path root;
  private final CorpusFolder corpus;
  private final IndexRecipe recipe;
  private final IndexHome home;

  SnapshotLoader(Settings settings) throws LibraryException {
    this.settings = settings;
    this.root = settings.corpus().folder().toAbsolutePath().normalize();
    this.corpus = new CorpusFolder(root, settings.corpus(), settings.topics());
    try {
      this.recipe = IndexRecipe.of(settings, Variants.read(settings.search().variants()));
    } catch (IndexException e) {
      throw LibraryException.wrongUse(String.valueOf(e.getMessage()), e);
    }
    this.home = new IndexHome(IndexRecipe.home(settings.state().toAbsolutePath(), root));
  }

  /** What came of loading. */
  record Loaded(Snapshot snapshot, boolean rebuilt) {}

  Loaded load(Progress progress) throws LibraryException {
    Listing listing = list();
    Optional<Snapshot> fitting = fitting(listing);
    return fitting.isPresent()
        ? new Loaded(fitting.get(), false)
        : new Loaded(build(listing, progress), true);
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

  /** The newest index, if it is whole, made by our recipe, and the corpus has not changed since. */
  private Optional<Snapshot> fitting(Listing listing) {
    try {
      Optional<Path> newest = home.newest();
      if (newest.isEmpty()) {
        return Optional.empty();
      }
      PassageIndex index = PassageIndex.open(newest.get(), recipe.variants(), settings.search());
      try {
        long built = IndexRecipe.built(index.about());
        if (recipe.made(index.about())
            && new Freshness(corpus).isFresh(index.files(), built, listing)) {
          return Optional.of(Snapshot.of(index, newest.get(), listing.problems()));
        }
      } catch (RuntimeException e) {
        index.close();
        throw e;
      }
      index.close();
    } catch (IOException | RuntimeException e) {
      // Damaged, half-written, of another version, or swept away by another process: built anew.
      log.info("The index in {} cannot be used and is built anew: {}", home.folder(), e.toString());
      log.debug("Why the index cannot be used", e);
    }
    return Optional.empty();
  }

  private Snapshot build(Listing listing, Progress progress) throws LibraryException {
    try (IndexHome.Writing writing = home.write()) {
      Optional<Snapshot> meanwhile = fitting(listing);
      if (meanwhile.isPresent()) {
        return meanwhile.get();
      }
      try {
        new SnapshotBuilder(corpus, recipe).build(listing, writing.begin(), progress);
        Path folder = writing.finish();
        PassageIndex index = PassageIndex.open(folder, recipe.variants(), settings.search());
        return Snapshot.of(index, folder, listing.problems());
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
}
