package parley.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.answer.Question;
import parley.config.Settings;
import parley.corpus.split.SentenceSplitter;
import parley.embedding.EmbedderFactory;
import parley.evaluation.EvaluationOptions.Ranking;
import parley.library.ArticleLossPolicy;
import parley.library.EmbeddingStatus;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseException;
import parley.library.ProgressListener;
import parley.search.PassageSearcher;

/** Evaluates the answers on collections, and trains the answerability classifier on them. */
public final class Evaluator {
  private static final Logger log = LoggerFactory.getLogger(Evaluator.class);

  private final Settings settings;
  private final EmbedderFactory embedderFactory;
  private final ProgressListener progress;
  private final TemporarySearchers searchers;

  /** Evaluates with the bundled embedding model. */
  public Evaluator(Settings settings, ProgressListener progress) {
    this(settings, progress, EmbedderFactory.BUNDLED);
  }

  Evaluator(Settings settings, ProgressListener progress, EmbedderFactory embedderFactory) {
    this.settings = settings;
    this.progress = progress;
    this.embedderFactory = embedderFactory;
    this.searchers = new TemporarySearchers(settings, progress, embedderFactory);
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
    try (KnowledgeBase knowledgeBase = open(options.ranking())) {
      return new GoldenEvaluation(knowledgeBase, options).run(goldenSet);
    }
  }

  /**
   * Counts the lines of the messages that answer the golden questions of a folder, the refused ones
   * included.
   *
   * @param counter counts those of one message
   * @return the median, the 90th percentile and the longest
   * @throws EvaluationException if the folder holds no golden questions
   * @throws KnowledgeBaseException if the corpus cannot be loaded
   */
  public EvaluationReport countLines(EvaluationOptions options, MessageLineCounter counter)
      throws EvaluationException, KnowledgeBaseException {
    GoldenSet goldenSet = GoldenSet.read(options.folder());
    try (KnowledgeBase knowledgeBase = open(options.ranking())) {
      ToIntFunction<Question> lines = counter.over(knowledgeBase, settings);
      int[] counts =
          goldenSet.questions().stream()
              .map(golden -> new Question(golden.text(), golden.topic(), Question.MAX_PASSAGES))
              .mapToInt(lines)
              .sorted()
              .toArray();
      Map<String, Optional<Double>> metrics = new LinkedHashMap<>();
      metrics.put("lines@50", Optional.of(percentile(counts, 50)));
      metrics.put("lines@90", Optional.of(percentile(counts, 90)));
      metrics.put("lines@100", Optional.of(percentile(counts, 100)));
      String ranking = options.ranking().name().toLowerCase(Locale.ROOT);
      return new EvaluationReport(
          goldenSet.name(), Optional.empty(), ranking, counts.length, metrics);
    }
  }

  /** The smallest count that this share of all counts does not exceed. */
  private static double percentile(int[] sortedCounts, int percent) {
    return sortedCounts[Math.ceilDiv(sortedCounts.length * percent, 100) - 1];
  }

  private KnowledgeBase open(Ranking ranking) throws EvaluationException, KnowledgeBaseException {
    return switch (ranking) {
      case DENSE ->
          throw new EvaluationException(
              "Golden questions are asked by lexical or hybrid ranking only.");
      case HYBRID -> openHybrid();
      case LEXICAL ->
          KnowledgeBase.open(
              settings, ProgressListener.NONE, ArticleLossPolicy.ALLOW_ALL, embedderFactory);
    };
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
      boolean isBeir = BeirCollection.isBeirFolder(folder);
      List<AnswerabilityTrainer.LabeledFeatures> folderTrainingSets =
          isBeir
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
      trainingSets.addAll(collectFromSmallFolders(folder, isBeir));
    }
    return new AnswerabilityTrainer(trainingSets).formatModel();
  }

  private List<AnswerabilityTrainer.LabeledFeatures> collectFromSmallFolders(
      Path folder, boolean isBeir) throws EvaluationException, KnowledgeBaseException {
    if (isBeir) {
      BeirCollection collection = BeirCollection.read(folder);
      return searchers.withFolders(indexer ->
          new SmallFolderExamples(
                  collection.name(), TrainingExamples.questions(collection), indexer)
              .collect(
                  ArticlePassages.readCollection(
                      collection, new SentenceSplitter(Locale.ENGLISH))));
    }
    GoldenSet goldenSet = GoldenSet.read(folder);
    return searchers.withFolders(indexer ->
        new SmallFolderExamples(goldenSet.name(), TrainingExamples.questions(goldenSet), indexer)
            .collect(ArticlePassages.readCorpus(settings)));
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
    return searchers.withSearcher(
        synonyms -> TemporaryIndex.build(collection, synonyms, settings.search()),
        ranking,
        searcher -> task.apply(collection, searcher));
  }
}
