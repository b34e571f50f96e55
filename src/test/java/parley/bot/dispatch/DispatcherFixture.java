package parley.bot.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import parley.bot.command.CommandRegistry;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionHandler;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.config.Settings.RateLimit;

/**
 * A dispatcher with a slow command. Its deferral task is run by hand and its clock is set, so that
 * nothing depends on time.
 */
final class DispatcherFixture implements AutoCloseable {
  final RecordingResponder responder = new RecordingResponder();
  final List<Runnable> deadlines = new ArrayList<>();
  final List<Runnable> expiries = new ArrayList<>();
  final SlowCommand slow = new SlowCommand();
  final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  final InteractionDispatcher dispatcher =
      new InteractionDispatcher(
          new InteractionRouter(
              new CommandRegistry(
                  List.of(slow, new QuickCommand()),
                  List.of(),
                  new StubHandler<>(),
                  new StubHandler<>())),
          responder,
          new RateLimiter(new RateLimit(1, 6), new RateLimit(600, 600), now::get),
          now::get,
          new HandTimer(),
          new InteractionQueues(new Admission(1, 40, Duration.ofSeconds(4), 2), () -> 0));

  Interaction ask() {
    return ask(BotFixture.USER_ID);
  }

  Interaction ask(String userId) {
    return dispatch(BotFixture.slash(BotFixture.context(userId), "slow", Optional.empty()));
  }

  Interaction dispatch(Interaction interaction) {
    dispatcher.dispatch(interaction);
    return interaction;
  }

  /** Asks so many times, each time somebody else. */
  List<Interaction> askTimes(int times) {
    List<Interaction> asked = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      asked.add(ask("1000" + i));
    }
    return asked;
  }

  /** The deadline of what was asked so far passes. */
  void deadline() {
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

  /** A timer that is run by hand. */
  private final class HandTimer implements Timer {
    @Override
    public void schedule(Duration delay, Runnable task) {
      if (delay.equals(InteractionDispatcher.MAX_DEFERRED_WAIT)) {
        expiries.add(task);
      } else {
        assertThat(delay).isEqualTo(Duration.ofMillis(1_500));
        deadlines.add(task);
      }
    }

    @Override
    public void close() {}
  }

  private static final class StubHandler<I extends Interaction> implements InteractionHandler<I> {
    @Override
    public InteractionResponse handle(I interaction, Consumer<Message> progress) {
      return new InteractionResponse.Delete();
    }

    @Override
    public boolean isEphemeral(I interaction) {
      return true;
    }
  }
}
