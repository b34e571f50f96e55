package parley.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.config.Settings;
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

/** Evaluates the answers on collections, and trains the answerability classifier on them. */
public final class Evaluator {
  private static final Logger log = LoggerFactory.getLogger(Evaluator.class);

  private final Settings settings;
  private final EmbedderFactory embedderFactory;
  private final ProgressListener progress;

  /** Evaluates with the bundled embedding model. */
  public Evaluator(Settings settings, ProgressListener progress) {
    this(settings, progress, EmbedderFactory.BUNDLED);
  }

  Evaluator(Settings settings, ProgressListener progress, EmbedderFactory embedderFactory) {
    this.settings = settings;
    this.progress = progress;
    this.embedderFactory = embedderFactory;
  }

  /**
   * Evaluates all questions of a folder.
   *
   * @return one report for a BEIR collection, one per split for golden questions
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
    if (BeirCollection.isBeirFolder(options.folder())) {
      return List.of(evaluateBeir(options));
    }
    GoldenSet goldenSet = GoldenSet.read(options.folder());
    if (options.ranking() == Ranking.DENSE) {
      throw new EvaluationException(
          "Golden questions are asked by lexical or hybrid ranking only.");
    }
    try (KnowledgeBase knowledgeBase =
        options.ranking() == Ranking.HYBRID
            ? openHybrid()
            : KnowledgeBase.open(
                settings, ProgressListener.NONE, ArticleLossPolicy.ALLOW_ALL, embedderFactory)) {
      return new GoldenEvaluation(knowledgeBase, options).run(goldenSet);
    }
  }

  /**
   * Trains the answerability classifier on golden questions, all splits but test, and on BEIR
   * collections whose queries name their article, each asked with and without that article.
   *
   * @return the lines of the model file
   * @throws EvaluationException if a folder holds neither, or a line of it cannot be used
   * @throws KnowledgeBaseException if the corpus cannot be loaded, or a collection cannot be
   *     indexed
   */
  public List<String> calibrate(List<Path> folders)
      throws EvaluationException, KnowledgeBaseException {
    List<AnswerabilityTrainer.LabeledFeatures> trainingSets = new ArrayList<>();
    for (Path folder : folders) {
      List<AnswerabilityTrainer.LabeledFeatures> folderTrainingSets =
          BeirCollection.isBeirFolder(folder)
              ? List.of(
                  withSearcher(
                      BeirCollection.read(folder), Ranking.HYBRID, TrainingExamples::fromBeir))
              : collectGolden(GoldenSet.read(folder));
      if (folderTrainingSets.isEmpty()
          || folderTrainingSets.stream()
              .anyMatch(AnswerabilityTrainer.LabeledFeatures::hasSingleClass)) {
        throw new EvaluationException(
            folder.toAbsolutePath()
                + " cannot be calibrated on: expected golden questions, covered and not, in every"
                + " split but test, or a collection whose questions name their article.");
      }
      trainingSets.addAll(folderTrainingSets);
    }
    return new AnswerabilityTrainer(trainingSets).formatModel();
  }

  private List<AnswerabilityTrainer.LabeledFeatures> collectGolden(GoldenSet goldenSet)
      throws EvaluationException, KnowledgeBaseException {
    try (KnowledgeBase knowledgeBase = openHybrid()) {
      return knowledgeBase.withAnswerer(
          answerer -> TrainingExamples.fromGoldenSet(goldenSet, answerer));
    }
  }

  private KnowledgeBase openHybrid() throws EvaluationException, KnowledgeBaseException {
    KnowledgeBase knowledgeBase =
        KnowledgeBase.open(
            settings, ProgressListener.NONE, ArticleLossPolicy.ALLOW_ALL, embedderFactory);
    knowledgeBase.startEmbedding(progress).join();
    if (knowledgeBase.status().embeddingStatus() instanceof EmbeddingStatus.Failed(String reason)) {
      knowledgeBase.close();
      throw new EvaluationException("The vectors cannot be made: " + reason);
    }
    return knowledgeBase;
  }

  private EvaluationReport evaluateBeir(EvaluationOptions options)
      throws EvaluationException, KnowledgeBaseException {
    return withSearcher(
        BeirCollection.read(options.folder()),
        options.ranking(),
        (collection, searcher) -> new BeirEvaluation(collection, searcher, options).run());
  }

  private <T> T withSearcher(
      BeirCollection collection,
      Ranking ranking,
      BiFunction<BeirCollection, PassageSearcher, T> task)
      throws EvaluationException, KnowledgeBaseException {
    try {
      SynonymGroups synonyms = SynonymGroups.load(settings.search().synonyms());
      try (TemporaryIndex temporaryIndex =
          TemporaryIndex.build(collection, synonyms, settings.search())) {
        if (ranking == Ranking.LEXICAL) {
          return task.apply(collection, temporaryIndex.searcher());
        }
        FusionWeights fusionWeights =
            ranking == Ranking.DENSE ? FusionWeights.DENSE : FusionWeights.HYBRID;
        try (Embedder embedder = embedderFactory.open();
            PassageSearcher searcher = withEmbeddings(temporaryIndex, embedder, fusionWeights)) {
          return task.apply(collection, searcher);
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

  private PassageSearcher withEmbeddings(
      TemporaryIndex temporaryIndex, Embedder embedder, FusionWeights fusionWeights)
      throws IOException {
    try (EmbeddingCache cache = EmbeddingCache.openOrDisabled(settings.stateFolder(), _ -> false)) {
      return temporaryIndex.withEmbeddings(
          new CachingEmbedder(embedder, cache), embedder, fusionWeights, progress);
    }
  }
}
