package parley.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.config.Settings;
import parley.embedding.CacheOpening;
import parley.embedding.CachedEmbedder;
import parley.embedding.Embedder;
import parley.embedding.VectorCache;
import parley.evaluation.EvaluationOptions.Ranking;
import parley.library.Library;
import parley.library.LibraryException;
import parley.library.MeaningState;
import parley.library.ModelSource;
import parley.library.Progress;
import parley.search.Blend;
import parley.search.IndexException;
import parley.search.PassageIndex;
import parley.search.Variants;

/** Measures how good the answers are. */
public final class Evaluation {
  private static final Logger log = LoggerFactory.getLogger(Evaluation.class);

  private final Settings settings;
  private final ModelSource models;
  private final Progress progress;

  /** Evaluates with the model that comes with the program. */
  public Evaluation(Settings settings, Progress progress) {
    this(settings, progress, ModelSource.SHIPPED);
  }

  Evaluation(Settings settings, Progress progress, ModelSource models) {
    this.settings = settings;
    this.progress = progress;
    this.models = models;
  }

  /**
   * Asks all the questions of a folder.
   *
   * @return one set of figures for a BEIR collection, one for each split for golden questions
   * @throws EvaluationException if the folder holds neither, or a line of it cannot be used
   * @throws LibraryException if golden questions are asked and the corpus cannot be loaded, or the
   *     collection cannot be indexed
   */
  public List<Figures> run(EvaluationOptions options) throws EvaluationException, LibraryException {
    log.debug("Evaluating {}", options.folder());
    if (!Files.isDirectory(options.folder())) {
      throw new EvaluationException(
          options.folder().toAbsolutePath() + " is no folder; name one that holds a collection.");
    }
    if (BeirCollection.isIn(options.folder())) {
      return List.of(beir(options));
    }
    GoldenQuestions questions = GoldenQuestions.read(options.folder());
    if (options.ranking() == Ranking.DENSE) {
      throw new EvaluationException(
          "Golden questions are asked by lexical or hybrid ranking only.");
    }
    try (Library library = Library.open(settings, Progress.NONE, models)) {
      if (options.ranking() == Ranking.HYBRID) {
        library.prepareMeaning(progress).join();
        if (!(library.status().meaning() instanceof MeaningState.Ready)) {
          throw new EvaluationException(
              "The vectors cannot be made: " + library.status().meaning());
        }
      }
      return new GoldenEvaluation(library, options).run(questions);
    }
  }

  private Figures beir(EvaluationOptions options) throws EvaluationException, LibraryException {
    BeirCollection collection = BeirCollection.read(options.folder());
    try {
      Variants variants = Variants.read(settings.search().variants());
      try (CollectionIndex indexed = CollectionIndex.of(collection, variants, settings.search())) {
        if (options.ranking() == Ranking.LEXICAL) {
          return new BeirEvaluation(collection, indexed.index(), options).run();
        }
        Blend blend = options.ranking() == Ranking.DENSE ? Blend.DENSE : Blend.HYBRID;
        try (Embedder model = models.open()) {
          PassageIndex index;
          try (VectorCache cache = cache()) {
            Embedder remembering = new CachedEmbedder(model, cache);
            index = indexed.withMeaning(remembering, model, blend, progress);
          }
          try (index) {
            return new BeirEvaluation(collection, index, options).run();
          }
        }
      }
    } catch (IOException e) {
      throw LibraryException.failure(
          "The collection cannot be indexed in the folder for temporary files: "
              + e.getMessage()
              + ". Make room there and see to the permissions.",
          e);
    } catch (IndexException e) {
      throw new EvaluationException(String.valueOf(e.getMessage()), e);
    }
  }

  /** The vectors computed before; where they cannot be had, all are computed. */
  private VectorCache cache() {
    return switch (VectorCache.open(settings.state().resolve("vectors"), InstantSource.system())) {
      case CacheOpening.Opened(VectorCache cache, Optional<String> warning) -> {
        warning.ifPresent(log::warn);
        yield cache;
      }
      case CacheOpening.Held(String why) -> none(why);
      case CacheOpening.Unusable(String why) -> none(why);
    };
  }

  private static VectorCache none(String why) {
    log.warn(why);
    return VectorCache.none();
  }
}
