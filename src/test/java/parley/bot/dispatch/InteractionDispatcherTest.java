package parley.bot.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import parley.bot.interaction.ErrorReporter;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.bot.message.StandardReplies;
import parley.testing.TestTimeouts;

class InteractionDispatcherTest {
  private final DispatcherFixture at = new DispatcherFixture();

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void repliesWithAReferenceWhichTheLogHasWithoutTheQuestion() throws Exception {
    at.slow.failure = Optional.of(new IllegalStateException("secret question"));
    at.slow.release.countDown();
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    Logger log = (Logger) LoggerFactory.getLogger(ErrorReporter.class);
    logged.start();
    log.addAppender(logged);
    try {
      at.ask();
      at.finish();
    } finally {
      log.detachAppender(logged);
    }

    InteractionResponse.Show reply = (InteractionResponse.Show) at.responder.responses.getFirst();
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
    at.responder.refusesFirst = true;
    at.slow.release.countDown();
    at.ask();
    at.finish();

    assertThat(at.responder.calls).containsExactly("respond", "respond");
    assertThat(((InteractionResponse.Show) at.responder.responses.getLast()).isPrivate()).isTrue();
  }

  @Test
  void tellsThoseWhoAskTooOftenHowLongToWait() throws Exception {
    at.slow.release.countDown();
    at.ask();
    at.ask();
    at.finish();

    assertThat(at.responder.responses)
        .contains(
            new InteractionResponse.Show(
                Message.of("That was a lot at once. Please wait 10 seconds and try again."), true));
  }

  @Test
  void suggestsNothingWhereSuggestingFailsAndNeverDefers() {
    at.desk.accept(
        new Interaction.Typing(
            BotFixture.origin("1"), "slow", Optional.empty(), "question", "x", Map.of()));
    at.finish();

    assertThat(at.responder.responses).containsExactly(new InteractionResponse.Suggest(List.of()));
    assertThat(at.deadlines).isEmpty();
  }

  @Test
  void knowsNoOtherCommand() {
    at.desk.accept(BotFixture.slash("other"));
    at.finish();

    assertThat(at.responder.responses)
        .containsExactly(new InteractionResponse.Show(StandardReplies.UNKNOWN, true));
  }

  @Test
  void finishesWhatIsUnderWayAndTurnsAwayWhoComesLater() throws Exception {
    at.ask();
    TestTimeouts.await(at.slow.started);
    Thread closing = Thread.startVirtualThread(at.desk::close);
    at.slow.release.countDown();
    TestTimeouts.join(closing);
    at.ask();

    assertThat(at.responder.responses)
        .containsExactly(
            new InteractionResponse.Show(SlowCommand.DONE, false),
            new InteractionResponse.Show(StandardReplies.RESTARTING, true));
  }
}
