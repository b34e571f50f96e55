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
  private final DispatcherFixture fixture = new DispatcherFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void repliesWithAReferenceWhichTheLogHasWithoutTheQuestion() throws Exception {
    fixture.slow.failure = Optional.of(new IllegalStateException("secret question"));
    fixture.slow.release.countDown();
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    Logger log = (Logger) LoggerFactory.getLogger(ErrorReporter.class);
    logged.start();
    log.addAppender(logged);
    try {
      fixture.ask();
      fixture.awaitSent();
    } finally {
      log.detachAppender(logged);
    }

    InteractionResponse.Reply reply =
        (InteractionResponse.Reply) fixture.responder.responses.getFirst();
    assertThat(reply.isEphemeral()).isTrue();
    ILoggingEvent event = logged.list.getFirst();
    String reference = String.valueOf(event.getArgumentArray()[1]);
    assertThat(reply.message().content()).contains(reference);
    assertThat(event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()))
        .contains("IllegalStateException")
        .doesNotContain("secret");
  }

  @Test
  void saysSomethingElseWhereDiscordRefusesTheResponse() throws Exception {
    fixture.responder.failsFirst = true;
    fixture.slow.release.countDown();
    fixture.ask();
    fixture.awaitSent();

    assertThat(fixture.responder.calls).containsExactly("respond", "respond");
    assertThat(((InteractionResponse.Reply) fixture.responder.responses.getLast()).isEphemeral())
        .isTrue();
  }

  @Test
  void tellsThoseWhoAskTooOftenHowLongToWait() throws Exception {
    fixture.slow.release.countDown();
    fixture.ask();
    fixture.ask();
    fixture.awaitSent();

    assertThat(fixture.responder.responses)
        .contains(
            new InteractionResponse.Reply(
                Message.of("That was a lot at once. Please wait 10 seconds and try again."), true));
  }

  @Test
  void suggestsNothingWhereSuggestingFailsAndNeverDefers() {
    fixture.dispatcher.dispatch(
        new Interaction.Autocomplete(
            BotFixture.context("1"), "slow", Optional.empty(), "question", "x", Map.of()));
    fixture.awaitSent();

    assertThat(fixture.responder.responses)
        .containsExactly(new InteractionResponse.AutocompleteChoices(List.of()));
    assertThat(fixture.deadlines).isEmpty();
  }

  @Test
  void knowsNoOtherCommand() {
    fixture.dispatcher.dispatch(BotFixture.slash("other"));
    fixture.awaitSent();

    assertThat(fixture.responder.responses)
        .containsExactly(new InteractionResponse.Reply(StandardReplies.UNKNOWN_COMMAND, true));
  }

  @Test
  void finishesWhatIsUnderWayAndTurnsAwayWhoComesLater() throws Exception {
    fixture.ask();
    TestTimeouts.await(fixture.slow.started);
    Thread closing = Thread.startVirtualThread(fixture.dispatcher::close);
    fixture.slow.release.countDown();
    TestTimeouts.join(closing);
    fixture.ask();

    assertThat(fixture.responder.responses)
        .containsExactly(
            new InteractionResponse.Reply(SlowCommand.DONE, false),
            new InteractionResponse.Reply(StandardReplies.RESTARTING, true));
  }
}
