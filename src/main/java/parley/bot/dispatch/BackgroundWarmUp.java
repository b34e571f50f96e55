package parley.bot.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bot.command.BotDependencies;
import parley.bot.command.WarmUp;
import parley.logging.LoggableMessage;
import parley.logging.RedactedThrowable;

/**
 * Runs the warm-up on a thread of its own, one question at a time, and none while an interaction
 * waits: half of the questions at once, the others when answers are hybrid. Closing ends it.
 */
public final class BackgroundWarmUp implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(BackgroundWarmUp.class);

  /** What is not warm by then gets warm by what people ask. */
  static final Duration MAX_DURATION = Duration.ofSeconds(10);

  private static final Duration YIELD = Duration.ofMillis(20);

  private final WarmUp warmUp;
  private final BooleanSupplier isIdle;
  private final CompletableFuture<Void> embedded;
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private final Ticker ticker;
  private final Thread thread;
  private final AtomicInteger questionCount = new AtomicInteger();

  BackgroundWarmUp(
      WarmUp warmUp, BooleanSupplier isIdle, CompletableFuture<Void> embedded, Ticker ticker) {
    this.warmUp = warmUp;
    this.isIdle = isIdle;
    this.embedded = embedded;
    this.ticker = ticker;
    this.thread = Thread.ofPlatform().name("warm-up").daemon().unstarted(this::run);
  }

  /**
   * Starts the warm-up, unless it is switched off.
   *
   * @param embedded completes when answers are hybrid, or will not become so
   */
  public static Optional<BackgroundWarmUp> start(
      BotDependencies dependencies,
      InteractionDispatcher dispatcher,
      CompletableFuture<Void> embedded) {
    if (!dependencies.settings().discord().hasWarmUp()) {
      return Optional.empty();
    }
    var background =
        new BackgroundWarmUp(
            WarmUp.create(dependencies), dispatcher::isIdle, embedded, Ticker.SYSTEM);
    background.thread.start();
    return Optional.of(background);
  }

  /** Runs the warm-up on this thread. */
  void run() {
    long end = ticker.nanoTime() + MAX_DURATION.toNanos();
    try {
      warmUp.lookUp();
      List<String> questions = warmUp.questions();
      int half = questions.size() / 2;
      askAll(questions.subList(0, half), end);
      CompletableFuture.anyOf(embedded, closed)
          .get(Math.max(0, end - ticker.nanoTime()), TimeUnit.NANOSECONDS);
      askAll(questions.subList(half, questions.size()), end);
    } catch (InterruptedException | TimeoutException _) {
      // It was only a favour.
    } catch (ExecutionException e) {
      throw new IllegalStateException("embedding always completes normally", e);
    } catch (Exception | StackOverflowError e) {
      if (!closed.isDone()) {
        log.warn(
            "The warm-up ended early; people's questions are answered all the same: {}",
            LoggableMessage.describe(e),
            new RedactedThrowable(e));
      }
    }
  }

  private void askAll(List<String> questions, long end) throws Exception {
    for (String question : questions) {
      while (!isOver(end) && !isIdle.getAsBoolean()) {
        ticker.sleep(YIELD);
      }
      if (isOver(end)) {
        return;
      }
      warmUp.ask(question);
      questionCount.incrementAndGet();
    }
  }

  private boolean isOver(long end) {
    return closed.isDone() || ticker.nanoTime() >= end;
  }

  /** Number of questions asked so far. */
  int questionCount() {
    return questionCount.get();
  }

  /** Begins no further question; an interrupt would close files that others read. */
  @Override
  public void close() {
    closed.complete(null);
  }

  /** Monotonic time. */
  interface Ticker {
    Ticker SYSTEM =
        new Ticker() {
          @Override
          public long nanoTime() {
            return System.nanoTime();
          }

          @Override
          public void sleep(Duration duration) throws InterruptedException {
            Thread.sleep(duration);
          }
        };

    /** Now, in nanoseconds. */
    long nanoTime();

    /** Sleeps. */
    void sleep(Duration duration) throws InterruptedException;
  }
}
