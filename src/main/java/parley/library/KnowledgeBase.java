package parley.library;

import java.time.Instant;
import java.time.LocalDate;
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
import parley.answer.timeline.Latest;
import parley.answer.timeline.TimelineFilter;
import parley.answer.timeline.TimelineOverview;
import parley.answer.timeline.TimelinePage;
import parley.config.Settings;
import parley.embedding.EmbedderFactory;
import parley.search.index.Suggestion;

/** Answers questions from the live corpus, and reloads it. Thread-safe. */
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
            ? Optional.of(
                new EmbeddingWorker(embedderFactory, settings.stateFolder().toAbsolutePath()))
            : Optional.empty();
    this.loader = initialLoad.loader();
    this.snapshots = new SnapshotHolder(initialLoad.snapshot());
    this.initialLoadReport = initialLoad.report();
    this.articlesPendingRemoval = initialLoad.articlesPendingRemoval();
  }

  /**
   * Opens the index of the corpus, building it first unless one is up to date. Answers are lexical
   * until embeddings are used or started.
   *
   * @throws KnowledgeBaseException if the corpus or the state folder cannot be used
   */
  public static KnowledgeBase open(Settings settings, ProgressListener progress)
      throws KnowledgeBaseException {
    return open(settings, progress, ArticleLossPolicy.ALLOW_ALL);
  }

  /**
   * As {@link #open(Settings, ProgressListener)}, but if the corpus has lost more articles since
   * the existing index was built than the policy permits, serves that index until a reload is
   * confirmed.
   *
   * @throws KnowledgeBaseException if the corpus or the state folder cannot be used
   */
  public static KnowledgeBase open(
      Settings settings, ProgressListener progress, ArticleLossPolicy lossPolicy)
      throws KnowledgeBaseException {
    return open(settings, progress, lossPolicy, EmbedderFactory.BUNDLED);
  }

  /**
   * As {@link #open(Settings, ProgressListener, ArticleLossPolicy)}, with another embedding model.
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

  /** Ranks hybrid if the embeddings exist already; computes none. Waits for the model to load. */
  public void useExistingEmbeddings() {
    embeddingWorker.ifPresent(
        worker -> worker.openExisting(snapshots.current(), snapshots::attachEmbeddings).join());
  }

  /**
   * Starts computing missing embeddings in the background, now and after each reload. Answers are
   * hybrid as soon as they are complete.
   *
   * @param progress gets the number of passages embedded, on another thread
   * @return completes, always normally, when answers are hybrid or embedding has failed; see {@link
   *     KnowledgeBaseStatus#embeddingStatus}
   * @throws IllegalStateException if closed
   */
  public synchronized CompletableFuture<Void> startEmbedding(ProgressListener progress) {
    snapshots.requireOpen();
    isEmbeddingStarted = true;
    return embeddingWorker
        .map(worker ->
            worker.openOrCompute(snapshots.current(), snapshots::attachEmbeddings, progress))
        .orElseGet(() -> CompletableFuture.completedFuture(null));
  }

  /**
   * Closes the embedding model for good; answers are lexical from now on. Waits for a running
   * inference, since ending the process during one would crash it.
   */
  public void stopEmbedding() {
    embeddingWorker.ifPresent(EmbeddingWorker::close);
  }

  /** What opening the knowledge base did. */
  public ReloadReport initialLoadReport() {
    return initialLoadReport;
  }

  /** Answers a question from the current snapshot, and counts it unless it is small talk. */
  public Answer ask(Question question) {
    Answer answer = snapshots.withSnapshot(snapshot -> snapshot.answerer().answer(question));
    if (!(answer instanceof Answer.AboutBot)) {
      questionCount.increment();
    }
    if (answer instanceof Answer.Answered) {
      answeredCount.increment();
    }
    return answer;
  }

  /** As {@link #ask}, but does not count the question. */
  public Answer preview(Question question) {
    return snapshots.withSnapshot(snapshot -> snapshot.answerer().answer(question));
  }

  /**
   * Reads the corpus again and replaces the snapshot. The old one is served until then, and on if
   * this fails; running questions finish on the snapshot they began with.
   *
   * @throws KnowledgeBaseException if the corpus cannot be loaded
   * @throws IllegalStateException if closed
   */
  public ReloadReport reload(ProgressListener progress) throws KnowledgeBaseException {
    return reload(progress, ArticleLossPolicy.ALLOW_ALL).report();
  }

  /**
   * As {@link #reload(ProgressListener)}, but keeps the old snapshot, also after a restart, if more
   * articles would be lost than the policy permits.
   *
   * @throws KnowledgeBaseException if the corpus cannot be loaded
   * @throws IllegalStateException if closed
   */
  public synchronized ReloadResult reload(ProgressListener progress, ArticleLossPolicy lossPolicy)
      throws KnowledgeBaseException {
    // Closed while waiting for the lock: nobody would close a snapshot loaded now.
    snapshots.requireOpen();
    LoadRequest request = LoadRequest.start(Optional.of(snapshots.current()), lossPolicy, progress);
    return switch (loader.load(request)) {
      case LoadResult.Refused refused -> {
        articlesPendingRemoval = Optional.of(refused.report().removed().size());
        yield new ReloadResult.Refused(refused.report());
      }
      case LoadResult.Ready ready -> {
        snapshots.replace(ready.snapshot());
        articlesPendingRemoval = Optional.empty();
        if (isEmbeddingStarted) {
          CompletableFuture<Void> _ =
              startEmbedding(ProgressListener.NONE); // the status tells its progress
        }
        yield new ReloadResult.Done(request.report(ready.snapshot(), ready.isRebuilt()));
      }
    };
  }

  /** Calls a function with the answerer of the current snapshot; for evaluation. */
  public <T> T withAnswerer(Function<Answerer, T> function) {
    return snapshots.withSnapshot(snapshot -> function.apply(snapshot.answerer()));
  }

  /** Completions of what has been typed so far, best first. */
  public List<Suggestion> suggest(String prefix, Optional<String> topic, int limit) {
    return snapshots.withSnapshot(snapshot -> snapshot.searcher().complete(prefix, topic, limit));
  }

  /** Questions to offer before anything is asked, in their order. */
  public List<Suggestion> starters(Optional<String> topic, int limit) {
    return snapshots.withSnapshot(snapshot -> snapshot.searcher().starters(topic, limit));
  }

  /** The articles and sections on a topic; empty if no such topic is configured. */
  public Optional<TopicOverview> overview(String topic) {
    return settings.topics().stream()
        .filter(each -> each.name().equals(topic))
        .findFirst()
        .map(each ->
            snapshots.withSnapshot(
                snapshot -> TopicOverview.from(each, snapshot.searcher().store())));
  }

  /** The dated events that pass a filter, from an index on, counted from 0. */
  public TimelinePage timeline(TimelineFilter filter, int from, int limit) {
    return withAnswerer(answerer -> answerer.events().timeline(filter, from, limit));
  }

  /** What dated events there are at all. */
  public TimelineOverview timelineOverview() {
    return withAnswerer(answerer -> answerer.events().overview());
  }

  /** The newest dated events and statements; what is later than today is still planned. */
  public Latest latest(Optional<String> topic, LocalDate today, int limit) {
    return withAnswerer(answerer -> answerer.events().latest(topic, today, limit));
  }

  /** A passage by its id, without highlights; empty if it is not, or no longer, in the corpus. */
  public Optional<CitedPassage> passage(String id) {
    return snapshots.withSnapshot(
        snapshot -> new CitationBuilder(snapshot.searcher().store()).cite(id));
  }

  /**
   * A passage by its id, highlighted for a question; empty if it is not, or no longer, in the
   * corpus.
   */
  public Optional<CitedPassage> passage(String id, String question) {
    return snapshots.withSnapshot(snapshot -> snapshot.answerer().cite(id, question));
  }

  /**
   * A page of the articles sorted by title.
   *
   * @param from index of the first, from 0
   */
  public ArticleList articles(int from, int limit) {
    return snapshots.withSnapshot(snapshot -> ArticleList.page(snapshot, from, limit));
  }

  /** The articles a name may mean: an article's id, its title, or a part of the title. */
  public List<ArticleList.Entry> articlesNamed(String name) {
    return snapshots.withSnapshot(snapshot -> ArticleList.named(snapshot, name));
  }

  /** Articles whose titles contain the text, ignoring case. */
  public List<ArticleList.Entry> articlesWithTitleContaining(String text, int limit) {
    return snapshots.withSnapshot(
        snapshot -> ArticleList.withTitleContaining(snapshot, text, limit));
  }

  /** The current status. */
  public KnowledgeBaseStatus status() {
    return snapshots.withSnapshot(this::status);
  }

  private KnowledgeBaseStatus status(IndexSnapshot snapshot) {
    List<KnowledgeBaseStatus.TopicSize> topics =
        settings.topics().stream()
            .map(topic ->
                new KnowledgeBaseStatus.TopicSize(
                    topic.label(), snapshot.searcher().lexicalIndex().passageCount(topic.name())))
            .toList();
    return new KnowledgeBaseStatus.Builder()
        .corpusFolder(settings.corpus().folder().toAbsolutePath().normalize().toString())
        .stateFolder(settings.stateFolder().toAbsolutePath().normalize().toString())
        .articles(snapshot.articles())
        .passages(snapshot.searcher().lexicalIndex().passageCount())
        .topics(topics)
        .latestAsOf(snapshot.latestAsOf())
        .lastChange(CorpusChange.fromMetadata(snapshot.searcher().lexicalIndex().commitMetadata()))
        .corpusFingerprint(
            IndexConfigurationHash.corpusFingerprint(
                snapshot.searcher().lexicalIndex().commitMetadata()))
        .buildStart(
            Instant.ofEpochMilli(
                IndexConfigurationHash.buildStartMillis(
                    snapshot.searcher().lexicalIndex().commitMetadata())))
        .indexBytes(snapshot.sizeInBytes())
        .diagnostics(snapshot.diagnostics())
        .articlesPendingRemoval(articlesPendingRemoval)
        .embeddingStatus(
            embeddingWorker.map(EmbeddingWorker::status).orElseGet(EmbeddingStatus.Off::new))
        .questionCount(questionCount.sum())
        .answeredCount(answeredCount.sum())
        .build();
  }

  @Override
  public synchronized void close() {
    stopEmbedding();
    snapshots.close();
  }
}
