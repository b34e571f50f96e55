package parley.bot.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.bot.command.BotDependencies;
import parley.bot.command.WarmUp;
import parley.config.SettingsFixture;
import parley.discord.standin.Polling;

class BackgroundWarmUpTest {
  private static final CompletableFuture<Void> EMBEDDED = CompletableFuture.completedFuture(null);

  private final FakeTicker ticker = new FakeTicker();
  private BotFixture bot;
  private WarmUp warmUp;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    bot = new BotFixture(folder);
    warmUp = WarmUp.create(dependencies(bot));
  }

  @AfterEach
  void close() {
    bot.close();
  }

  private static BotDependencies dependencies(BotFixture bot) {
    return new BotDependencies(bot.knowledgeBase, bot.settings, "0.1.0", BotFixture.CLOCK);
  }

  @Test
  void asksWhatTheCorpusForeseesAndOtherQuestionsToo() {
    assertThat(warmUp.questions())
        .contains("What did Minsk II require?", "What did Minsk II")
        .doesNotHaveDuplicates()
        .hasSizeLessThanOrEqualTo(100);
  }

  @Test
  void countsInNoStatisticsAndLeavesNoTrace() {
    BackgroundWarmUp background = warmUp(() -> true, EMBEDDED);
    background.run();

    assertThat(background.questionCount()).isEqualTo(warmUp.questions().size()).isPositive();
    assertThat(bot.knowledgeBase.status().questionCount()).isZero();
    assertThat(bot.state.resolve("audit.log")).doesNotExist();
  }

  @Test
  void yieldsToInteractions() {
    BackgroundWarmUp[] background = new BackgroundWarmUp[1];
    int[] looks = new int[1];
    BooleanSupplier isIdle =
        () -> {
          if (looks[0]++ < 5) {
            assertThat(background[0].questionCount()).isZero();
            return false;
          }
          return true;
        };
    background[0] = warmUp(isIdle, EMBEDDED);
    background[0].run();

    assertThat(background[0].questionCount()).isEqualTo(warmUp.questions().size());
    assertThat(ticker.sleeps).isEqualTo(5);
  }

  @Test
  void endsAfterTenSecondsHoweverBusyTheBotIs() {
    BackgroundWarmUp background = warmUp(() -> false, EMBEDDED);
    background.run();

    assertThat(background.questionCount()).isZero();
    assertThat(ticker.now).isEqualTo(Duration.ofSeconds(10).toNanos());
  }

  @Test
  void asksTheSecondHalfWhenAnswersAreHybrid() {
    CompletableFuture<Void> embedded = new CompletableFuture<>();
    BackgroundWarmUp background = warmUp(() -> true, embedded);
    Thread thread = Thread.ofVirtual().start(background::run);
    int half = warmUp.questions().size() / 2;
    Polling.untilTrue(() -> background.questionCount() == half, "first half");
    embedded.complete(null);
    Polling.untilTrue(() -> !thread.isAlive(), "end");

    assertThat(background.questionCount()).isEqualTo(warmUp.questions().size());
  }

  @Test
  void beginsNoQuestionOnceClosed() {
    BackgroundWarmUp background = warmUp(() -> true, new CompletableFuture<>());
    background.close();
    background.run();

    assertThat(background.questionCount()).isZero();
  }

  @Test
  void canBeSwitchedOff(@TempDir Path folder) throws Exception {
    InteractionDispatcher dispatcher = new DispatcherFixture().dispatcher;
    try (dispatcher;
        BotFixture off = new BotFixture(folder, SettingsFixture.withoutWarmUp())) {
      assertThat(BackgroundWarmUp.start(dependencies(off), dispatcher, EMBEDDED)).isEmpty();
      BackgroundWarmUp on =
          BackgroundWarmUp.start(dependencies(bot), dispatcher, EMBEDDED).orElseThrow();
      Polling.untilTrue(() -> on.questionCount() > 0, "first question");
      on.close();
    }
  }

  private BackgroundWarmUp warmUp(BooleanSupplier isIdle, CompletableFuture<Void> embedded) {
    return new BackgroundWarmUp(warmUp, isIdle, embedded, ticker);
  }

  /** Time that passes only while somebody sleeps. */
  private static final class FakeTicker implements BackgroundWarmUp.Ticker {
    private long now;
    private int sleeps;

    @Override
    public long nanoTime() {
      return now;
    }

    @Override
    public void sleep(Duration duration) {
      now += duration.toNanos();
      sleeps++;
    }
  }
}
