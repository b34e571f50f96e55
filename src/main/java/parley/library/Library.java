package parley.library;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import parley.answer.Answer;
import parley.answer.Citations;
import parley.answer.CitedPassage;
import parley.answer.Question;
import parley.answer.Suggestion;
import parley.config.Settings;

/** The live corpus: asks, reloads, tells. Safe for use by many threads. */
public final class Library implements AutoCloseable {
  private final Settings settings;
  private final SnapshotLoader loader;
  private final AtomicReference<Snapshot> serving;
  private final ReloadReport opened;
  private volatile Optional<Integer> withheld;
  private volatile boolean closed;
  private final LongAdder asked = new LongAdder();
  private final LongAdder answered = new LongAdder();

  private Library(Settings settings, Opening opening) {
    this.settings = settings;
    this.loader = opening.loader();
    this.serving = new AtomicReference<>(opening.first());
    this.opened = opening.report();
    this.withheld = opening.withheld();
  }

  /**
   * Opens the index of the corpus, building it first where there is none that fits.
   *
   * @throws LibraryException if the corpus or the state folder cannot be used
   */
  public static Library open(Settings settings, Progress progress) throws LibraryException {
    return open(settings, progress, LossRule.ANY);
  }

  /**
   * As {@link #open(Settings, Progress)}, but where the corpus has lost too many articles since the
   * index at hand was built, that one serves on until a reload is confirmed.
   */
  public static Library open(Settings settings, Progress progress, LossRule rule)
      throws LibraryException {
    return new Library(settings, Opening.of(settings, progress, rule));
  }

  /** What the opening of the library did. */
  public ReloadReport opened() {
    return opened;
  }

  /** Answers a question from the snapshot served now. */
  public Answer ask(Question question) {
    asked.increment();
    Answer answer = reading(snapshot -> snapshot.answerer().answer(question));
    if (answer instanceof Answer.Answered) {
      answered.increment();
    }
    return answer;
  }

  /** As {@link #ask}, but not counted, since nobody has asked it (yet). */
  public Answer preview(Question question) {
    return reading(snapshot -> snapshot.answerer().answer(question));
  }

  /**
   * Reads the corpus again and swaps the new snapshot in. The old one serves until then, and stays
   * if this fails; questions under way finish on the one they began with.
   *
   * @throws LibraryException if nothing could be loaded
   */
  public ReloadReport reload(Progress progress) throws LibraryException {
    return reload(progress, LossRule.ANY).report();
  }

  /**
   * As {@link #reload(Progress)}, but the old snapshot stays where too many articles would be lost,
   * also after a restart.
   *
   * @throws LibraryException if nothing could be loaded
   * @throws IllegalStateException if the library is closed
   */
  public synchronized Reloaded reload(Progress progress, LossRule rule) throws LibraryException {
    // Whoever waited for the lock while it was closed would load a snapshot that nobody closes.
    requireOpen();
    long start = System.nanoTime();
    Snapshot before = serving.get();
    return switch (loader.load(progress, new LossCheck(before.files(), rule))) {
      case Loaded.Refused refused -> {
        withheld = Optional.of(refused.report().removed().size());
        yield new Reloaded.Refused(refused.report());
      }
      case Loaded.Ready ready -> {
        Changes changes = Changes.between(before.files(), ready.snapshot());
        serving.set(ready.snapshot());
        withheld = Optional.empty();
        before.close();
        yield new Reloaded.Done(changes.report(ready.rebuilt(), since(start)));
      }
    };
  }

  /** Suggestions for what somebody has typed so far, best first. */
  public List<Suggestion> suggest(String typed, Optional<String> topic, int most) {
    return reading(snapshot ->
        snapshot.index().complete(typed, topic, most).stream()
            .map(each -> new Suggestion(each.topic(), each.title(), each.question()))
            .toList());
  }

  /** What there is on a topic; empty if no such topic is configured. */
  public Optional<Overview> overview(String topic) {
    return settings.topics().stream()
        .filter(each -> each.name().equals(topic))
        .findFirst()
        .map(each -> reading(snapshot -> Overview.of(each, snapshot.index())));
  }

  /** A passage by its id, without marks; empty if it is not in the corpus (any more). */
  public Optional<CitedPassage> passage(String id) {
    return reading(snapshot -> new Citations(snapshot.index()).cite(id));
  }

  /** A passage by its id, marked for a question; empty if it is not in the corpus (any more). */
  public Optional<CitedPassage> passage(String id, String question) {
    return reading(snapshot -> snapshot.answerer().cite(id, question));
  }

  /** The articles that stand in these places when all are put in order of title. */
  public Articles articles(int from, int most) {
    return reading(snapshot -> Articles.of(snapshot, from, most));
  }

  /** Every article with this title, upper and lower case alike. */
  public List<Articles.Entry> articles(String title) {
    return reading(snapshot -> Articles.titled(snapshot, title));
  }

  /** Titles of articles that hold what is typed, upper and lower case alike. */
  public List<String> titles(String typed, int most) {
    return reading(snapshot -> Articles.titles(snapshot, typed, most));
  }

  /** How things stand. */
  public Status status() {
    return reading(this::status);
  }

  private Status status(Snapshot snapshot) {
    List<Status.TopicSize> topics =
        settings.topics().stream()
            .map(t -> new Status.TopicSize(t.label(), snapshot.index().passages(t.name())))
            .toList();
    return new Status(
        settings.corpus().folder().toAbsolutePath().normalize().toString(),
        settings.state().toAbsolutePath().normalize().toString(),
        snapshot.articles(),
        snapshot.index().passages(),
        topics,
        snapshot.newest(),
        IndexRecipe.corpus(snapshot.index().about()),
        Instant.ofEpochMilli(IndexRecipe.built(snapshot.index().about())),
        snapshot.size(),
        snapshot.problems(),
        withheld,
        asked.sum(),
        answered.sum());
  }

  private <T> T reading(Function<Snapshot, T> read) {
    while (true) {
      Snapshot snapshot = serving.get();
      if (snapshot.index().acquire()) {
        try {
          return read.apply(snapshot);
        } finally {
          snapshot.index().release();
        }
      }
      requireOpen();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the library is closed");
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    serving.get().close();
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
