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
import parley.embedding.CacheOpenResult;
import parley.embedding.CachingEmbedder;
import parley.embedding.Embedder;
import parley.embedding.EmbedderFactory;
import parley.embedding.EmbeddingCache;
import parley.evaluation.EvaluationOptions.Ranking;
import parley.library.ArticleLossPolicy;
import parley.library.EmbeddingStatus;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseException;
import parley.library.ProgressListener;
import parley.search.PassageSearcher;
import parley.search.analysis.SynonymFileException;
import parley.search.analysis.SynonymGroups;
import parley.search.ranking.FusionWeights;

/** Measures how good the answers are. */
public final class Evaluator {
  private static final Logger log = LoggerFactory.getLogger(Evaluator.class);

  private final Settings settings;
  private final EmbedderFactory models;
  private final ProgressListener progress;

  /** Evaluates with the model that comes with the program. */
  public Evaluator(Settings settings, ProgressListener progress) {
    this(settings, progress, EmbedderFactory.BUNDLED);
  }

  Evaluator(Settings settings, ProgressListener progress, EmbedderFactory models) {
    this.settings = settings;
    this.progress = progress;
    this.models = models;
  }

  /**
   * Asks all the questions of a folder.
   *
   * @return one set of figures for a BEIR collection, one for each split for golden questions
   * @throws EvaluationException if the folder holds neither, or a line of it cannot be used
   * @throws KnowledgeBaseException if golden questions are asked and the corpus cannot be loaded,
   *     or the collection cannot be indexed
   */
  public List<EvaluationReport> run(EvaluationOptions options)
      throws EvaluationException, KnowledgeBaseException {
    log.debug("Evaluating {}", options.folder());
    if (!Files.isDirectory(options.folder())) {
      throw new EvaluationException(
          options.folder().toAbsolutePath() + " is no folder; name one that holds a collection.");
    }
    if (BeirCollection.isIn(options.folder())) {
      return List.of(beir(options));
    }
    GoldenSet questions = GoldenSet.read(options.folder());
    if (options.ranking() == Ranking.DENSE) {
      throw new EvaluationException(
          "Golden questions are asked by lexical or hybrid ranking only.");
    }
    try (KnowledgeBase library =
        options.ranking() == Ranking.HYBRID
            ? hybrid()
            : KnowledgeBase.open(
                settings, ProgressListener.NONE, ArticleLossPolicy.ALLOW_ALL, models)) {
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
   * @throws KnowledgeBaseException if the corpus cannot be loaded, or a collection cannot be
   *     indexed
   */
  public List<String> calibrate(List<Path> folders)
      throws EvaluationException, KnowledgeBaseException {
    List<AnswerabilityTrainer.Collected> collections = new ArrayList<>();
    for (Path folder : folders) {
      List<AnswerabilityTrainer.Collected> collected =
          BeirCollection.isIn(folder)
              ? List.of(
                  inCollection(BeirCollection.read(folder), Ranking.HYBRID, TrainingExamples::beir))
              : golden(GoldenSet.read(folder));
      if (collected.isEmpty()
          || collected.stream().anyMatch(AnswerabilityTrainer.Collected::isOneSided)) {
        throw new EvaluationException(
            folder.toAbsolutePath()
                + " cannot be calibrated on: expected golden questions, covered and not, in every"
                + " split but test, or a collection whose questions name their article.");
      }
      collections.addAll(collected);
    }
    return new AnswerabilityTrainer(collections).file();
  }

  private List<AnswerabilityTrainer.Collected> golden(GoldenSet questions)
      throws EvaluationException, KnowledgeBaseException {
    try (KnowledgeBase library = hybrid()) {
      return library.withAnswerer(answerer -> TrainingExamples.golden(questions, answerer));
    }
  }

  private KnowledgeBase hybrid() throws EvaluationException, KnowledgeBaseException {
    KnowledgeBase library =
        KnowledgeBase.open(settings, ProgressListener.NONE, ArticleLossPolicy.ALLOW_ALL, models);
    library.startEmbedding(progress).join();
    if (library.status().embeddingStatus() instanceof EmbeddingStatus.Failed(String why)) {
      library.close();
      throw new EvaluationException("The vectors cannot be made: " + why);
    }
    return library;
  }

  private EvaluationReport beir(EvaluationOptions options)
      throws EvaluationException, KnowledgeBaseException {
    return inCollection(
        BeirCollection.read(options.folder()),
        options.ranking(),
        (collection, index) -> new BeirEvaluation(collection, index, options).run());
  }

  private <T> T inCollection(
      BeirCollection collection,
      Ranking ranking,
      BiFunction<BeirCollection, PassageSearcher, T> work)
      throws EvaluationException, KnowledgeBaseException {
    try {
      SynonymGroups variants = SynonymGroups.load(settings.search().variants());
      try (TemporaryIndex indexed = TemporaryIndex.of(collection, variants, settings.search())) {
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
      throw KnowledgeBaseException.failure(
          "The collection cannot be indexed in the folder for temporary files: "
              + e.getMessage()
              + ". Make room there and see to the permissions.",
          e);
    } catch (SynonymFileException e) {
      throw new EvaluationException(String.valueOf(e.getMessage()), e);
    }
  }

  private PassageSearcher withMeaning(TemporaryIndex indexed, Embedder model, FusionWeights blend)
      throws IOException {
    try (EmbeddingCache cache = cache()) {
      return indexed.withMeaning(new CachingEmbedder(model, cache), model, blend, progress);
    }
  }

  /** The vectors computed before; where they cannot be had, all are computed. */
  private EmbeddingCache cache() {
    return switch (EmbeddingCache.open(
        settings.state().resolve("vectors"), InstantSource.system())) {
      case CacheOpenResult.Opened(EmbeddingCache cache, Optional<String> warning) -> {
        warning.ifPresent(log::warn);
        yield cache;
      }
      case CacheOpenResult.Locked(String why) -> none(why);
      case CacheOpenResult.Unusable(String why) -> none(why);
    };
  }

  private static EmbeddingCache none(String why) {
    log.warn(why);
    return EmbeddingCache.disabled();
  }
}
