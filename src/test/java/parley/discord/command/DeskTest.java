package parley.discord.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import parley.config.Settings.Rate;
import parley.discord.interaction.Interaction;
import parley.discord.message.Message;

/** The deadline is a task held in the hand, so that nothing here depends on time. */
class DeskTest {
  private static final Message DONE = Message.of("done");

  private final RecordingResponder responder = new RecordingResponder();
  private final List<Runnable> deadlines = new ArrayList<>();
  private final CountDownLatch timed = new CountDownLatch(1);
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final Slow slow = new Slow();
  private final Desk desk =
      new Desk(
          new Routes(new CommandList(List.of(slow), List.of(), new NoButtons())),
          responder,
          new Cooldown(new Rate(1, 6), new Rate(60, 60), now::get),
          now::get,
          (delay, task) -> {
            assertThat(delay).isEqualTo(Duration.ofMillis(1_500));
            deadlines.add(task);
            timed.countDown();
          });

  @AfterEach
  void close() {
    slow.release.countDown();
    desk.close();
  }

  @Test
  void respondsAtOnceWhereTheResponseIsReady() throws Exception {
    slow.release.countDown();
    ask();
    finish();
    deadlines.forEach(Runnable::run);

    assertThat(responder.calls).containsExactly("respond");
    assertThat(responder.responses).containsExactly(new Response.Show(DONE, false));
  }

  @Test
  void defersAtTheDeadlineAndCompletesLater() throws Exception {
    ask();
    deadline();
    assertThat(responder.calls).containsExactly("defer publicly");
    slow.release.countDown();
    finish();

    assertThat(responder.calls).containsExactly("defer publicly", "complete");
  }

  @Test
  void completesOnlyAfterTheDeferralHasArrived() throws Exception {
    responder.deferral = new CompletableFuture<>();
    ask();
    deadline();
    slow.release.countDown();
    slow.finished.await();
    assertThat(responder.calls).containsExactly("defer publicly");
    responder.deferral.complete(null);
    finish();

    assertThat(responder.calls).containsExactly("defer publicly", "complete");
  }

  @Test
  void showsProgressOnceASecondAndOnlyAfterTheDeferral() throws Exception {
    ask();
    slow.started.await();
    slow.tell("too early");
    deadline();
    slow.tell("first");
    slow.tell("too soon");
    now.set(now.get().plusMillis(999));
    slow.tell("still too soon");
    now.set(now.get().plusMillis(1));
    slow.tell("second");
    slow.release.countDown();
    finish();
    slow.tell("too late");

    assertThat(responder.messages).extracting(Message::content).containsExactly("first", "second");
    assertThat(responder.calls).containsExactly("defer publicly", "edit", "edit", "complete");
  }

  @Test
  void repliesWithAReferenceWhichTheLogHasWithoutTheQuestion() throws Exception {
    slow.failure = Optional.of(new IllegalStateException("secret question"));
    slow.release.countDown();
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    Logger log = (Logger) LoggerFactory.getLogger(Troubles.class);
    logged.start();
    log.addAppender(logged);
    try {
      ask();
      finish();
    } finally {
      log.detachAppender(logged);
    }

    Response.Show reply = (Response.Show) responder.responses.getFirst();
    assertThat(reply.isPrivate()).isTrue();
    ILoggingEvent event = logged.list.getFirst();
    String reference = String.valueOf(event.getArgumentArray()[0]);
    assertThat(reply.message().content()).contains(reference);
    assertThat(event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()))
        .contains("IllegalStateException")
        .doesNotContain("secret");
  }

  @Test
  void saysSomethingElseWhereDiscordRefusesTheResponse() throws Exception {
    responder.refusesFirst = true;
    slow.release.countDown();
    ask();
    finish();

    assertThat(responder.calls).containsExactly("respond", "respond");
    assertThat(((Response.Show) responder.responses.getLast()).isPrivate()).isTrue();
  }

  @Test
  void saysItInAFollowUpAfterADeferral() throws Exception {
    responder.refusesFirst = true;
    ask();
    deadline();
    slow.release.countDown();
    finish();

    assertThat(responder.calls).containsExactly("defer publicly", "complete", "followUp");
  }

  @Test
  void tellsThoseWhoAskTooOftenHowLongToWait() throws Exception {
    slow.release.countDown();
    ask();
    ask();
    finish();

    assertThat(responder.responses)
        .contains(
            new Response.Show(
                Message.of("That was a lot at once. Please wait 10 seconds and try again."), true));
  }

  @Test
  void suggestsNothingWhereSuggestingFailsAndNeverDefers() {
    desk.accept(
        new Interaction.Typing(
            Bot.origin("1"), "slow", Optional.empty(), "question", "x", Map.of()));
    finish();

    assertThat(responder.responses).containsExactly(new Response.Suggest(List.of()));
    assertThat(deadlines).isEmpty();
  }

  @Test
  void knowsNoOtherCommand() {
    desk.accept(Bot.slash("other"));
    finish();

    assertThat(responder.responses).containsExactly(new Response.Show(Replies.UNKNOWN, true));
  }

  @Test
  void finishesWhatIsUnderWayAndTurnsAwayWhoComesLater() throws Exception {
    ask();
    slow.started.await();
    Thread closing = Thread.startVirtualThread(desk::close);
    slow.release.countDown();
    closing.join();
    ask();

    assertThat(responder.responses)
        .containsExactly(
            new Response.Show(DONE, false), new Response.Show(Replies.RESTARTING, true));
  }

  private void ask() {
    desk.accept(Bot.slash("slow"));
  }

  private void deadline() throws InterruptedException {
    assertThat(timed.await(20, TimeUnit.SECONDS)).isTrue();
    deadlines.forEach(Runnable::run);
  }

  /** Waits until everything is sent. */
  private void finish() {
    desk.close();
  }

  private static final class NoButtons implements Handler<Interaction.Pressed> {
    @Override
    public Response handle(Interaction.Pressed interaction, Consumer<Message> progress) {
      return new Response.Delete();
    }

    @Override
    public boolean isPrivate(Interaction.Pressed interaction) {
      return true;
    }
  }

  /** A command that answers when it is let. */
  private static final class Slow implements Command {
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile Consumer<Message> progress = message -> {};
    private volatile Optional<RuntimeException> failure = Optional.empty();

    void tell(String text) {
      progress.accept(Message.of(text));
    }

    @Override
    public Spec spec() {
      return new Spec("slow", "Slow", List.of(), List.of(), Optional.empty(), true);
    }

    @Override
    public Response handle(Interaction.Slash slash, Consumer<Message> progress)
        throws InterruptedException {
      this.progress = progress;
      started.countDown();
      release.await();
      if (failure.isPresent()) {
        throw failure.get();
      }
      finished.countDown();
      return new Response.Show(DONE, false);
    }

    @Override
    public List<String> suggest(Interaction.Typing typing) {
      throw new IllegalStateException("no");
    }

    @Override
    public boolean isPrivate(Interaction.Slash slash) {
      return false;
    }
  }
}
