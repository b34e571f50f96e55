package parley.library;

import java.time.InstantSource;
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
import parley.answer.FollowUpAnswers;
import parley.answer.Question;
import parley.answer.conversation.PreviousQuestion;
import parley.answer.timeline.Latest;
import parley.answer.timeline.TimelineFilter;
import parley.answer.timeline.TimelineOverview;
import parley.answer.timeline.TimelinePage;
import parley.config.Settings;
import parley.embedding.EmbedderFactory;
import parley.library.revision.CorpusOrigin;
import parley.library.revision.FolderOrigin;
import parley.library.revision.RevisionReader;
import parley.library.revision.RevisionStatus;
import parley.library.revision.RevisionWriter;
import parley.library.snapshot.IndexSnapshot;
import parley.search.index.Suggestion;
import parley.store.Revision;

/** Answers questions from the live corpus, and reloads it. Thread-safe. */
public final class KnowledgeBase implements AutoCloseable {
  private final Settings settings;
  private final CorpusOrigin origin;
  private final SnapshotHolder snapshots;
  private final SnapshotReloader reloader;
  private final Optional<EmbeddingWorker> embeddingWorker;
  private final ReloadReport initialLoadReport;
  private volatile boolean isEmbeddingStarted;
  private final LongAdder questionCount = new LongAdder();
  private final LongAdder answeredCount = new LongAdder();

  private KnowledgeBase(
      Settings settings,
      CorpusOrigin origin,
      InitialLoad initialLoad,
      EmbedderFactory embedderFactory) {
    this.settings = settings;
    this.origin = origin;
    this.embeddingWorker =
        settings.search().ranking() == Settings.Ranking.HYBRID
            ? Optional.of(
                new EmbeddingWorker(embedderFactory, settings.stateFolder().toAbsolutePath()))
            : Optional.empty();
    this.snapshots = new SnapshotHolder(initialLoad.snapshot());
    this.initialLoadReport = initialLoad.report();
    this.reloader =
        new SnapshotReloader(
            initialLoad.loader(),
            snapshots,
            initialLoad.articlesPendingRemoval(),
            this::continueEmbedding);
  }

  /**
   * Opens the index of the corpus that is served, building it first unless one is up to date: that
   * of the newest revision if there is a store, else the folder. Answers are lexical until
   * embeddings are used or started.
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
    return open(
        settings, RevisionReader.originFor(settings), progress, lossPolicy, embedderFactory);
  }

  /**
   * As {@link #open(Settings, ProgressListener, ArticleLossPolicy)}, for the one process that makes
   * revisions: unless the configuration turns edits off, makes the store and the first revision
   * where there is none.
   *
   * @throws KnowledgeBaseException if the corpus or the state folder cannot be used
   */
  public static KnowledgeBase openToEdit(
      Settings settings, ProgressListener progress, ArticleLossPolicy lossPolicy)
      throws KnowledgeBaseException {
    CorpusOrigin origin =
        settings.corpus().hasEdits()
            ? new RevisionWriter(settings, InstantSource.system())
            : new FolderOrigin(settings);
    return open(settings, origin, progress, lossPolicy, EmbedderFactory.BUNDLED);
  }

  private static KnowledgeBase open(
      Settings settings,
      CorpusOrigin origin,
      ProgressListener progress,
      ArticleLossPolicy lossPolicy,
      EmbedderFactory embedderFactory)
      throws KnowledgeBaseException {
    try {
      InitialLoad load = InitialLoad.load(settings, origin, progress, lossPolicy);
      return new KnowledgeBase(settings, origin, load, embedderFactory);
    } catch (KnowledgeBaseException | RuntimeException e) {
      origin.close();
      throw e;
    }
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
    return ask(question, Optional.empty());
  }

  /**
   * As {@link #ask(Question)}, for a question that may go on from the one before; however it is
   * understood, it counts once.
   */
  public Answer ask(Question question, Optional<PreviousQuestion> previous) {
    Answer answer = preview(question, previous);
    if (!(answer instanceof Answer.AboutBot)) {
      questionCount.increment();
    }
    if (answer instanceof Answer.Answered) {
      answeredCount.increment();
    }
    return answer;
  }

  /** As {@link #ask(Question)}, but does not count the question. */
  public Answer preview(Question question) {
    return preview(question, Optional.empty());
  }

  /** As {@link #ask(Question, Optional)}, but does not count the question. */
  public Answer preview(Question question, Optional<PreviousQuestion> previous) {
    return snapshots.withSnapshot(
        snapshot -> new FollowUpAnswers(snapshot.answerer()::answer).answer(question, previous));
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
  public ReloadResult reload(ProgressListener progress, ArticleLossPolicy lossPolicy)
      throws KnowledgeBaseException {
    return reload(progress, lossPolicy, Revision.OPERATOR);
  }

  /**
   * As {@link #reload(ProgressListener, ArticleLossPolicy)}. Where revisions are kept, the folder
   * with the edits over it becomes the next one, unless nothing has changed.
   *
   * @param author who wants it: a Discord user's id
   * @throws KnowledgeBaseException if the corpus cannot be loaded
   * @throws IllegalStateException if closed
   */
  public ReloadResult reload(ProgressListener progress, ArticleLossPolicy lossPolicy, String author)
      throws KnowledgeBaseException {
    return reloader.reload(() -> origin.reloaded(author), progress, lossPolicy);
  }

  /**
   * What changes the corpus and looks into its revisions; empty unless opened to edit, with edits
   * on.
   */
  public Optional<CorpusEditor> editor() {
    return origin instanceof RevisionWriter writer
        ? Optional.of(new CorpusEditor(reloader, writer, InstantSource.system()))
        : Optional.empty();
  }

  /**
   * What people are told of the revision that is served, compared with the folder, which is read;
   * empty if none are kept.
   */
  public Optional<RevisionStatus> revisionStatus() {
    return origin.status();
  }

  private void continueEmbedding() {
    if (isEmbeddingStarted) {
      CompletableFuture<Void> _ =
          startEmbedding(ProgressListener.NONE); // the status tells its progress
    }
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
    return KnowledgeBaseStatus.of(snapshot, settings)
        .articlesPendingRemoval(reloader.articlesPendingRemoval())
        .embeddingStatus(
            embeddingWorker.map(EmbeddingWorker::status).orElseGet(EmbeddingStatus.Off::new))
        .questionCount(questionCount.sum())
        .answeredCount(answeredCount.sum())
        .build();
  }

  @Override
  public void close() {
    stopEmbedding();
    synchronized (reloader) { // a reload that is under way ends first
      snapshots.close();
      origin.close();
    }
  }
}
