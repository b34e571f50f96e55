package parley.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import parley.config.Settings;
import parley.corpus.CorpusException;
import parley.corpus.CorpusReader;
import parley.corpus.CorpusReader.Listing;
import parley.corpus.frontmatter.FrontMatter;
import parley.corpus.frontmatter.SharedSources;
import parley.corpus.model.Article;
import parley.corpus.model.Diagnostic;
import parley.corpus.model.Passage;
import parley.corpus.model.Starter;
import parley.corpus.split.PassageSplitter;
import parley.library.revision.RevisionReader;
import parley.library.revision.StoredTextException;
import parley.store.StoreException;

/**
 * The outcome of reading the whole corpus.
 *
 * @param articles number of articles without errors
 * @param passages number of their passages
 * @param diagnostics errors and warnings, in the order of the files
 * @param starters the questions to offer first
 */
public record CorpusValidation(
    int articles, int passages, List<Diagnostic> diagnostics, List<Starter> starters) {
  public CorpusValidation {
    diagnostics = List.copyOf(diagnostics);
    starters = List.copyOf(starters);
  }

  /** The same, with other errors and warnings. */
  CorpusValidation withDiagnostics(List<Diagnostic> others) {
    return new CorpusValidation(articles, passages, others, starters);
  }

  /**
   * Reads all files without building an index.
   *
   * @throws CorpusException if the folder cannot be listed or holds no articles
   */
  public static CorpusValidation validate(Settings settings, ProgressListener progress)
      throws CorpusException {
    return validate(settings, progress, _ -> {});
  }

  /**
   * As {@link #validate(Settings, ProgressListener)}.
   *
   * @param articleConsumer gets each article without errors
   */
  public static CorpusValidation validate(
      Settings settings, ProgressListener progress, Consumer<Article> articleConsumer)
      throws CorpusException {
    CorpusReader folder =
        new CorpusReader(settings.corpus().folder(), settings.corpus(), settings.topics());
    return validate(folder, settings, progress, articleConsumer);
  }

  /**
   * As {@link #validate(Settings, ProgressListener, Consumer)}, but of the articles that are
   * served: those of the newest revision, where there is one and edits are not off.
   *
   * @throws KnowledgeBaseException if the store cannot be read
   */
  public static CorpusValidation validateServed(
      Settings settings, ProgressListener progress, Consumer<Article> articleConsumer)
      throws CorpusException, KnowledgeBaseException {
    try {
      return validate(RevisionReader.servedCorpus(settings), settings, progress, articleConsumer);
    } catch (StoreException e) {
      throw KnowledgeBaseException.failure(String.valueOf(e.getMessage()), e);
    } catch (StoredTextException e) {
      throw KnowledgeBaseException.failure(String.valueOf(e.reason().getMessage()), e.reason());
    }
  }

  private static CorpusValidation validate(
      CorpusReader corpus,
      Settings settings,
      ProgressListener progress,
      Consumer<Article> articleConsumer)
      throws CorpusException {
    Listing listing = corpus.list();
    if (listing.files().isEmpty() && listing.diagnostics().isEmpty()) {
      throw CorpusException.empty(settings.corpus().folder());
    }
    Tally tally = new Tally(listing, progress);
    corpus.readAll(
        listing,
        reading -> {
          tally.diagnostics.addAll(reading.diagnostics());
          reading
              .article()
              .ifPresent(article -> {
                tally.articles++;
                List<Passage> passages = tally.splitter.split(article);
                tally.passages += passages.size();
                passages.forEach(each -> tally.citedSources.addAll(each.sourceIds()));
                articleConsumer.accept(article);
              });
          tally.fileRead();
        });
    tally.warnUncited(listing.sources());
    return new CorpusValidation(
        tally.articles, tally.passages, tally.diagnostics, listing.starters().all());
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  private static final class Tally {
    private final PassageSplitter splitter = new PassageSplitter();
    private final List<Diagnostic> diagnostics;
    private final ProgressListener progress;
    private final Set<String> citedSources = new HashSet<>();
    private final int total;
    private int filesRead;
    private int articles;
    private int passages;

    Tally(Listing listing, ProgressListener progress) {
      this.diagnostics = new ArrayList<>(listing.diagnostics());
      this.progress = progress;
      this.total = listing.files().size();
    }

    void warnUncited(SharedSources sources) {
      for (FrontMatter.ListedSource each : sources.byId().values()) {
        if (!citedSources.contains(each.source().id())) {
          diagnostics.add(
              Diagnostic.warning(
                  SharedSources.FILE,
                  each.line(),
                  "the source " + each.source().id() + " is cited by no article",
                  "take it out, or cite it"));
        }
      }
    }

    void fileRead() {
      filesRead++;
      progress.onProgress(filesRead, total);
    }
  }
}
