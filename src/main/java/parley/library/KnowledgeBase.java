package parley.library;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import parley.answer.Answer;
import parley.answer.Answerer;
import parley.answer.CitationBuilder;
import parley.answer.CitedPassage;
import parley.answer.Question;
import parley.config.Settings;
import parley.embedding.EmbedderFactory;
import parley.search.index.Suggestion;

/** The live corpus: asks, reloads, tells. Safe for use by many threads. */
public final class KnowledgeBase implements AutoCloseable {
  private final Settings settings;
  private final SnapshotLoader loader;
  private final SnapshotHolder snapshots;
  private final Optional<EmbeddingWorker> embeddingWorker;
  private final ReloadReport initialLoadReport;
  private volatile Optional<Integer> articlesPendingRemoval;
  private volatile boolean isEmbeddingStarted;
  private final LongAdder questionCount = new LongAdder();
  private final LongAdder answeredCount = new LongAdder();

  private KnowledgeBase(
      Settings settings, InitialLoad initialLoad, EmbedderFactory embedderFactory) {
    this.settings = settings;
    this.embeddingWorker =
        settings.search().ranking() == Settings.Ranking.HYBRID
            ? Optional.of(new EmbeddingWorker(embedderFactory, settings.state().toAbsolutePath()))
            : Optional.empty();
    this.loader = initialLoad.loader();
    this.snapshots = new SnapshotHolder(initialLoad.snapshot());
    this.initialLoadReport = initialLoad.report();
    this.articlesPendingRemoval = initialLoad.articlesPendingRemoval();
  }

  /**
   * Opens the index of the corpus, building it first where there is none that fits. Answers are by
   * words until meaning is asked for.
   *
   * @throws KnowledgeBaseException if the corpus or the state folder cannot be used
   */
  public static KnowledgeBase open(Settings settings, ProgressListener progress)
      throws KnowledgeBaseException {
    return open(settings, progress, ArticleLossPolicy.ALLOW_ALL);
  }

  /**
   * As {@link #open(Settings, ProgressListener)}, but where the corpus has lost too many articles
   * since the index at hand was built, that one serves on until a reload is confirmed.
   */
  public static KnowledgeBase open(
      Settings settings, ProgressListener progress, ArticleLossPolicy lossPolicy)
      throws KnowledgeBaseException {
    return open(settings, progress, lossPolicy, EmbedderFactory.BUNDLED);
  }

  /**
   * As {@link #open(Settings, ProgressListener, ArticleLossPolicy)}, with another model.
   *
   * @throws KnowledgeBaseException if the corpus or the state folder cannot be used
   */
  public static KnowledgeBase open(
      Settings settings,
      ProgressListener progress,
      ArticleLossPolicy lossPolicy,
      EmbedderFactory embedderFactory)
      throws KnowledgeBaseException {
    return new KnowledgeBase(
        settings, InitialLoad.load(settings, progress, lossPolicy), embedderFactory);
  }

  /** Answers by meaning too if the vectors for it are at hand; computes none. */
  public void useExistingEmbeddings() {
    embeddingWorker.ifPresent(
        w -> w.openExisting(snapshots.current(), snapshots::attachEmbeddings).join());
  }

  /**
   * Begins to answer by meaning too, now and after each reload: as soon as the vectors are there,
   * which are computed in the background.
   *
   * @param progress told of passages done; called on another thread
   * @return done when answers are by meaning, or it has turned out that they cannot be
   * @throws IllegalStateException if the library is closed
   */
  public synchronized CompletableFuture<Void> startEmbedding(ProgressListener progress) {
    snapshots.requireOpen();
    isEmbeddingStarted = true;
    return embeddingWorker
        .map(w -> w.openOrCompute(snapshots.current(), snapshots::attachEmbeddings, progress))
        .orElseGet(() -> CompletableFuture.completedFuture(null));
  }

  /**
   * Lets the model go and answers by words alone from now on, for good. Waits until the model is at
   * rest; a process must not end while it runs.
   */
  public void stopEmbedding() {
    embeddingWorker.ifPresent(EmbeddingWorker::close);
  }

  /** What the opening of the library did. */
  public ReloadReport initialLoadReport() {
    return initialLoadReport;
  }

  /** Answers a question from the snapshot served now. */
  public Answer ask(Question question) {
    questionCount.increment();
    Answer answer = snapshots.withSnapshot(snapshot -> snapshot.answerer().answer(question));
    if (answer instanceof Answer.Answered) {
      answeredCount.increment();
    }
    return answer;
  }

  /** As {@link #ask}, but not counted, since nobody has asked it (yet). */
  public Answer preview(Question question) {
    return snapshots.withSnapshot(snapshot -> snapshot.answerer().answer(question));
  }

  /**
   * Reads the corpus again and swaps the new snapshot in. The old one serves until then, and stays
   * if this fails; questions under way finish on the one they began with.
   *
   * @throws KnowledgeBaseException if nothing could be loaded
   */
  public ReloadReport reload(ProgressListener progress) throws KnowledgeBaseException {
    return reload(progress, ArticleLossPolicy.ALLOW_ALL).report();
  }

  /**
   * As {@link #reload(ProgressListener)}, but the old snapshot stays where too many articles would
   * be lost, also after a restart.
   *
   * @throws KnowledgeBaseException if nothing could be loaded
   * @throws IllegalStateException if the library is closed
   */
  public synchronized ReloadResult reload(ProgressListener progress, ArticleLossPolicy lossPolicy)
      throws KnowledgeBaseException {
    // Whoever waited for the lock while it was closed would load a snapshot that nobody closes.
    snapshots.requireOpen();
    long start = System.nanoTime();
    IndexSnapshot previous = snapshots.current();
    return switch (loader.load(progress, new LossCheck(previous.files(), lossPolicy))) {
      case LoadResult.Refused refused -> {
        articlesPendingRemoval = Optional.of(refused.report().removed().size());
        yield new ReloadResult.Refused(refused.report());
      }
      case LoadResult.Ready ready -> {
        SnapshotDiff diff = SnapshotDiff.between(previous.files(), ready.snapshot());
        snapshots.replace(ready.snapshot());
        articlesPendingRemoval = Optional.empty();
        if (isEmbeddingStarted) {
          CompletableFuture<Void> _ =
              startEmbedding(ProgressListener.NONE); // how it goes is in the status
        }
        yield new ReloadResult.Done(diff.toReport(ready.isRebuilt(), elapsedSince(start)));
      }
    };
  }

  /** Works with what answers from the snapshot served now; for evaluation. */
  public <T> T withAnswerer(Function<Answerer, T> function) {
    return snapshots.withSnapshot(snapshot -> function.apply(snapshot.answerer()));
  }

  /** Suggestions for what somebody has typed so far, best first. */
  public List<Suggestion> suggest(String prefix, Optional<String> topic, int limit) {
    return snapshots.withSnapshot(snapshot -> snapshot.index().complete(prefix, topic, limit));
  }

  /** What there is on a topic; empty if no such topic is configured. */
  public Optional<TopicOverview> overview(String topic) {
    return settings.topics().stream()
        .filter(each -> each.name().equals(topic))
        .findFirst()
        .map(each ->
            snapshots.withSnapshot(snapshot -> TopicOverview.from(each, snapshot.index().store())));
  }

  /** A passage by its id, without marks; empty if it is not in the corpus (any more). */
  public Optional<CitedPassage> passage(String id) {
    return snapshots.withSnapshot(
        snapshot -> new CitationBuilder(snapshot.index().store()).cite(id));
  }

  /** A passage by its id, marked for a question; empty if it is not in the corpus (any more). */
  public Optional<CitedPassage> passage(String id, String question) {
    return snapshots.withSnapshot(snapshot -> snapshot.answerer().cite(id, question));
  }

  /** The articles that stand in these places when all are put in order of title. */
  public ArticleList articles(int from, int limit) {
    return snapshots.withSnapshot(snapshot -> ArticleList.page(snapshot, from, limit));
  }

  /** Every article with this title, upper and lower case alike. */
  public List<ArticleList.Entry> articles(String title) {
    return snapshots.withSnapshot(snapshot -> ArticleList.withTitle(snapshot, title));
  }

  /** Titles of articles that hold what is typed, upper and lower case alike. */
  public List<String> titlesContaining(String text, int limit) {
    return snapshots.withSnapshot(snapshot -> ArticleList.titlesContaining(snapshot, text, limit));
  }

  /** How things stand. */
  public KnowledgeBaseStatus status() {
    return snapshots.withSnapshot(this::status);
  }

  private KnowledgeBaseStatus status(IndexSnapshot snapshot) {
    List<KnowledgeBaseStatus.TopicSize> topics =
        settings.topics().stream()
            .map(t ->
                new KnowledgeBaseStatus.TopicSize(
                    t.label(), snapshot.index().lexicalIndex().passageCount(t.name())))
            .toList();
    return new KnowledgeBaseStatus(
        settings.corpus().folder().toAbsolutePath().normalize().toString(),
        settings.state().toAbsolutePath().normalize().toString(),
        snapshot.articles(),
        snapshot.index().lexicalIndex().passageCount(),
        topics,
        snapshot.latestAsOf(),
        IndexConfigurationHash.corpusFingerprint(snapshot.index().lexicalIndex().commitMetadata()),
        Instant.ofEpochMilli(
            IndexConfigurationHash.buildStartMillis(
                snapshot.index().lexicalIndex().commitMetadata())),
        snapshot.sizeInBytes(),
        snapshot.diagnostics(),
        articlesPendingRemoval,
        embeddingWorker.map(EmbeddingWorker::status).orElseGet(EmbeddingStatus.Off::new),
        questionCount.sum(),
        answeredCount.sum());
  }

  @Override
  public synchronized void close() {
    stopEmbedding();
    snapshots.close();
  }

  private static Duration elapsedSince(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
