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
  private final SnapshotHolder serving;
  private final Optional<EmbeddingWorker> worker;
  private final ReloadReport opened;
  private volatile Optional<Integer> withheld;
  private volatile boolean preparing;
  private final LongAdder asked = new LongAdder();
  private final LongAdder answered = new LongAdder();

  private KnowledgeBase(Settings settings, InitialLoad opening, EmbedderFactory models) {
    this.settings = settings;
    this.worker =
        settings.search().ranking() == Settings.Ranking.HYBRID
            ? Optional.of(new EmbeddingWorker(models, settings.state().toAbsolutePath()))
            : Optional.empty();
    this.loader = opening.loader();
    this.serving = new SnapshotHolder(opening.first());
    this.opened = opening.report();
    this.withheld = opening.withheld();
  }

  /**
   * Opens the index of the corpus, building it first where there is none that fits. Answers are by
   * words until meaning is asked for.
   *
   * @throws KnowledgeBaseException if the corpus or the state folder cannot be used
   */
  public static KnowledgeBase open(Settings settings, ProgressListener progress)
      throws KnowledgeBaseException {
    return open(settings, progress, ArticleLossPolicy.ANY);
  }

  /**
   * As {@link #open(Settings, ProgressListener)}, but where the corpus has lost too many articles
   * since the index at hand was built, that one serves on until a reload is confirmed.
   */
  public static KnowledgeBase open(
      Settings settings, ProgressListener progress, ArticleLossPolicy rule)
      throws KnowledgeBaseException {
    return open(settings, progress, rule, EmbedderFactory.SHIPPED);
  }

  /**
   * As {@link #open(Settings, ProgressListener, ArticleLossPolicy)}, with another model.
   *
   * @throws KnowledgeBaseException if the corpus or the state folder cannot be used
   */
  public static KnowledgeBase open(
      Settings settings, ProgressListener progress, ArticleLossPolicy rule, EmbedderFactory models)
      throws KnowledgeBaseException {
    return new KnowledgeBase(settings, InitialLoad.of(settings, progress, rule), models);
  }

  /** Answers by meaning too if the vectors for it are at hand; computes none. */
  public void useMeaningAtHand() {
    worker.ifPresent(w -> w.open(serving.now(), serving::take).join());
  }

  /**
   * Begins to answer by meaning too, now and after each reload: as soon as the vectors are there,
   * which are computed in the background.
   *
   * @param progress told of passages done; called on another thread
   * @return done when answers are by meaning, or it has turned out that they cannot be
   * @throws IllegalStateException if the library is closed
   */
  public synchronized CompletableFuture<Void> prepareMeaning(ProgressListener progress) {
    serving.requireOpen();
    preparing = true;
    return worker
        .map(w -> w.make(serving.now(), serving::take, progress))
        .orElseGet(() -> CompletableFuture.completedFuture(null));
  }

  /**
   * Lets the model go and answers by words alone from now on, for good. Waits until the model is at
   * rest; a process must not end while it runs.
   */
  public void stopMeaning() {
    worker.ifPresent(EmbeddingWorker::close);
  }

  /** What the opening of the library did. */
  public ReloadReport opened() {
    return opened;
  }

  /** Answers a question from the snapshot served now. */
  public Answer ask(Question question) {
    asked.increment();
    Answer answer = serving.read(snapshot -> snapshot.answerer().answer(question));
    if (answer instanceof Answer.Answered) {
      answered.increment();
    }
    return answer;
  }

  /** As {@link #ask}, but not counted, since nobody has asked it (yet). */
  public Answer preview(Question question) {
    return serving.read(snapshot -> snapshot.answerer().answer(question));
  }

  /**
   * Reads the corpus again and swaps the new snapshot in. The old one serves until then, and stays
   * if this fails; questions under way finish on the one they began with.
   *
   * @throws KnowledgeBaseException if nothing could be loaded
   */
  public ReloadReport reload(ProgressListener progress) throws KnowledgeBaseException {
    return reload(progress, ArticleLossPolicy.ANY).report();
  }

  /**
   * As {@link #reload(ProgressListener)}, but the old snapshot stays where too many articles would
   * be lost, also after a restart.
   *
   * @throws KnowledgeBaseException if nothing could be loaded
   * @throws IllegalStateException if the library is closed
   */
  public synchronized ReloadResult reload(ProgressListener progress, ArticleLossPolicy rule)
      throws KnowledgeBaseException {
    // Whoever waited for the lock while it was closed would load a snapshot that nobody closes.
    serving.requireOpen();
    long start = System.nanoTime();
    IndexSnapshot before = serving.now();
    return switch (loader.load(progress, new LossCheck(before.files(), rule))) {
      case LoadResult.Refused refused -> {
        withheld = Optional.of(refused.report().removed().size());
        yield new ReloadResult.Refused(refused.report());
      }
      case LoadResult.Ready ready -> {
        SnapshotDiff changes = SnapshotDiff.between(before.files(), ready.snapshot());
        serving.swap(ready.snapshot());
        withheld = Optional.empty();
        if (preparing) {
          CompletableFuture<Void> _ =
              prepareMeaning(ProgressListener.NONE); // how it goes is in the status
        }
        yield new ReloadResult.Done(changes.report(ready.rebuilt(), since(start)));
      }
    };
  }

  /** Works with what answers from the snapshot served now; for evaluation. */
  public <T> T reading(Function<Answerer, T> work) {
    return serving.read(snapshot -> work.apply(snapshot.answerer()));
  }

  /** Suggestions for what somebody has typed so far, best first. */
  public List<Suggestion> suggest(String typed, Optional<String> topic, int most) {
    return serving.read(snapshot -> snapshot.index().complete(typed, topic, most));
  }

  /** What there is on a topic; empty if no such topic is configured. */
  public Optional<TopicOverview> overview(String topic) {
    return settings.topics().stream()
        .filter(each -> each.name().equals(topic))
        .findFirst()
        .map(each -> serving.read(snapshot -> TopicOverview.of(each, snapshot.index().store())));
  }

  /** A passage by its id, without marks; empty if it is not in the corpus (any more). */
  public Optional<CitedPassage> passage(String id) {
    return serving.read(snapshot -> new CitationBuilder(snapshot.index().store()).cite(id));
  }

  /** A passage by its id, marked for a question; empty if it is not in the corpus (any more). */
  public Optional<CitedPassage> passage(String id, String question) {
    return serving.read(snapshot -> snapshot.answerer().cite(id, question));
  }

  /** The articles that stand in these places when all are put in order of title. */
  public ArticleList articles(int from, int most) {
    return serving.read(snapshot -> ArticleList.of(snapshot, from, most));
  }

  /** Every article with this title, upper and lower case alike. */
  public List<ArticleList.Entry> articles(String title) {
    return serving.read(snapshot -> ArticleList.titled(snapshot, title));
  }

  /** Titles of articles that hold what is typed, upper and lower case alike. */
  public List<String> titles(String typed, int most) {
    return serving.read(snapshot -> ArticleList.titles(snapshot, typed, most));
  }

  /** How things stand. */
  public KnowledgeBaseStatus status() {
    return serving.read(this::status);
  }

  private KnowledgeBaseStatus status(IndexSnapshot snapshot) {
    List<KnowledgeBaseStatus.TopicSize> topics =
        settings.topics().stream()
            .map(t ->
                new KnowledgeBaseStatus.TopicSize(
                    t.label(), snapshot.index().passageCount(t.name())))
            .toList();
    return new KnowledgeBaseStatus(
        settings.corpus().folder().toAbsolutePath().normalize().toString(),
        settings.state().toAbsolutePath().normalize().toString(),
        snapshot.articles(),
        snapshot.index().passageCount(),
        topics,
        snapshot.newest(),
        IndexConfigurationHash.corpus(snapshot.index().commitMetadata()),
        Instant.ofEpochMilli(IndexConfigurationHash.built(snapshot.index().commitMetadata())),
        snapshot.size(),
        snapshot.problems(),
        withheld,
        worker.map(EmbeddingWorker::state).orElseGet(EmbeddingStatus.Off::new),
        asked.sum(),
        answered.sum());
  }

  @Override
  public synchronized void close() {
    stopMeaning();
    serving.close();
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
