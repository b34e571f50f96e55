package parley.bot.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import parley.bot.command.CommandRegistry;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionHandler;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.config.Settings.RateLimit;
import parley.testing.TestTimeouts;

/**
 * A dispatcher with a slow command. Its deferral task is run by hand and its clock is set, so that
 * nothing depends on time.
 */
final class DispatcherFixture implements AutoCloseable {
  final RecordingResponder responder = new RecordingResponder();
  final List<Runnable> deadlines = new ArrayList<>();
  final SlowCommand slow = new SlowCommand();
  final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final CountDownLatch deadlineSet = new CountDownLatch(1);
  final InteractionDispatcher dispatcher =
      new InteractionDispatcher(
          new InteractionRouter(
              new CommandRegistry(List.of(slow), List.of(), new StubComponentHandler())),
          responder,
          new RateLimiter(new RateLimit(1, 6), new RateLimit(60, 60), now::get),
          now::get,
          (delay, task) -> {
            assertThat(delay).isEqualTo(Duration.ofMillis(1_500));
            deadlines.add(task);
            deadlineSet.countDown();
          });

  void ask() {
    dispatcher.dispatch(BotFixture.slash("slow"));
  }

  /** Waits until a deferral is scheduled, and runs it. */
  void deadline() throws InterruptedException {
    TestTimeouts.await(deadlineSet);
    deadlines.forEach(Runnable::run);
  }

  /** Waits until all responses are sent. */
  void awaitSent() {
    dispatcher.close();
  }

  @Override
  public void close() {
    slow.release.countDown();
    dispatcher.close();
  }

  private static final class StubComponentHandler
      implements InteractionHandler<Interaction.Component> {
    @Override
    public InteractionResponse handle(
        Interaction.Component interaction, Consumer<Message> progress) {
      return new InteractionResponse.Delete();
    }

    @Override
    public boolean isEphemeral(Interaction.Component interaction) {
      return true;
    }
  }
}
