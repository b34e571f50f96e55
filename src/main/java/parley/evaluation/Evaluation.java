package parley.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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
import parley.library.LossRule;
import parley.library.MeaningState;
import parley.library.ModelSource;
import parley.library.Progress;
import parley.search.PassageSearcher;
import parley.search.analysis.SynonymFileException;
import parley.search.analysis.SynonymGroups;
import parley.search.ranking.FusionWeights;

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
    try (Library library =
        options.ranking() == Ranking.HYBRID
            ? hybrid()
            : Library.open(settings, Progress.NONE, LossRule.ANY, models)) {
      return new GoldenEvaluation(library, options).run(questions);
    }
  }

  /**
   * Fits the model that tells covered questions from others, on golden questions, all splits but
   * test, and on collections in BEIR layout whose questions name their article, each asked with it
   * and without.
   *
   * @return the lines of the model's file
   * @throws EvaluationException if a folder holds neither, or a line of it cannot be used
   * @throws LibraryException if the corpus cannot be loaded, or a collection cannot be indexed
   */
  public List<String> calibrate(List<Path> folders) throws EvaluationException, LibraryException {
    List<Calibration.Collected> collections = new ArrayList<>();
    for (Path folder : folders) {
      List<Calibration.Collected> collected =
          BeirCollection.isIn(folder)
              ? List.of(
                  inCollection(
                      BeirCollection.read(folder), Ranking.HYBRID, CalibrationQuestions::beir))
              : golden(GoldenQuestions.read(folder));
      if (collected.isEmpty() || collected.stream().anyMatch(Calibration.Collected::isOneSided)) {
        throw new EvaluationException(
            folder.toAbsolutePath()
                + " cannot be calibrated on: expected golden questions, covered and not, in every"
                + " split but test, or a collection whose questions name their article.");
      }
      collections.addAll(collected);
    }
    return new Calibration(collections).file();
  }

  private List<Calibration.Collected> golden(GoldenQuestions questions)
      throws EvaluationException, LibraryException {
    try (Library library = hybrid()) {
      return library.reading(answerer -> CalibrationQuestions.golden(questions, answerer));
    }
  }

  private Library hybrid() throws EvaluationException, LibraryException {
    Library library = Library.open(settings, Progress.NONE, LossRule.ANY, models);
    library.prepareMeaning(progress).join();
    if (library.status().meaning() instanceof MeaningState.Failed(String why)) {
      library.close();
      throw new EvaluationException("The vectors cannot be made: " + why);
    }
    return library;
  }

  private Figures beir(EvaluationOptions options) throws EvaluationException, LibraryException {
    return inCollection(
        BeirCollection.read(options.folder()),
        options.ranking(),
        (collection, index) -> new BeirEvaluation(collection, index, options).run());
  }

  private <T> T inCollection(
      BeirCollection collection,
      Ranking ranking,
      BiFunction<BeirCollection, PassageSearcher, T> work)
      throws EvaluationException, LibraryException {
    try {
      SynonymGroups variants = SynonymGroups.read(settings.search().variants());
      try (CollectionIndex indexed = CollectionIndex.of(collection, variants, settings.search())) {
        if (ranking == Ranking.LEXICAL) {
          return work.apply(collection, indexed.index());
        }
        FusionWeights blend = ranking == Ranking.DENSE ? FusionWeights.DENSE : FusionWeights.HYBRID;
        try (Embedder model = models.open();
            PassageSearcher index = withMeaning(indexed, model, blend)) {
          return work.apply(collection, index);
        }
      }
    } catch (IOException e) {
      throw LibraryException.failure(
          "The collection cannot be indexed in the folder for temporary files: "
              + e.getMessage()
              + ". Make room there and see to the permissions.",
          e);
    } catch (SynonymFileException e) {
      throw new EvaluationException(String.valueOf(e.getMessage()), e);
    }
  }

  private PassageSearcher withMeaning(CollectionIndex indexed, Embedder model, FusionWeights blend)
      throws IOException {
    try (VectorCache cache = cache()) {
      return indexed.withMeaning(new CachedEmbedder(model, cache), model, blend, progress);
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
