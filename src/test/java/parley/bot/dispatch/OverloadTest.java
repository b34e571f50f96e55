package parley.bot.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.interaction.ResponseException;
import parley.bot.message.StandardReplies;
import parley.discord.standin.Polling;
import parley.testing.TestTimeouts;

/**
 * A flood at a dispatcher with one thread that is held up. A question is taken to last 200 ms, so
 * that the eighth has to wait too long for its first response, and the twentieth for any.
 */
class OverloadTest {
  private final DispatcherFixture fixture = new DispatcherFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void defersAtOnceWhatCannotBeAnsweredInTime() throws Exception {
    holdUp();
    fixture.askTimes(7);
    assertThat(fixture.responder.calls).isEmpty();
    fixture.ask("2");
    assertThat(fixture.responder.calls).containsExactly("defer publicly");
  }

  @Test
  void turnsAwayAtOnceWhatWouldWaitTooLong() throws Exception {
    holdUp();
    fixture.askTimes(20);
    assertThat(fixture.responder.responses).isEmpty();
    Interaction refused = fixture.ask("2");

    assertThat(fixture.responder.responses)
        .containsExactly(
            new InteractionResponse.Reply(StandardReplies.busy(Duration.ofMillis(4_200)), true));
    assertThat(fixture.responder.finished).containsExactly(refused);
  }

  @Test
  void everyInteractionOfAFloodIsFinishedOnce() throws Exception {
    List<Interaction> asked = new ArrayList<>(List.of(holdUp()));
    asked.addAll(fixture.askTimes(300));
    asked.add(fixture.dispatch(autocomplete()));
    assertThat(fixture.responder.finished).hasSize(300 - 20 + 1);
    fixture.deadline();
    fixture.slow.release.countDown();
    fixture.awaitSent();

    assertThat(fixture.responder.finished).containsExactlyInAnyOrderElementsOf(asked);
  }

  @Test
  void whatNeedsNoSearchOvertakesTheQuestionsAndIsNeverDeferred() throws Exception {
    holdUp();
    fixture.askTimes(20);
    int deferrals = fixture.deadlines.size();
    Interaction quick =
        fixture.dispatch(
            BotFixture.slash(BotFixture.context("2"), QuickCommand.NAME, Optional.empty()));
    Polling.untilTrue(() -> fixture.responder.finished.contains(quick), "response");

    assertThat(fixture.responder.responses)
        .containsExactly(new InteractionResponse.Reply(QuickCommand.DONE, true));
    assertThat(fixture.deadlines).hasSize(deferrals);
  }

  @Test
  void dropsSuggestionsFirst() throws Exception {
    holdUp();
    fixture.askTimes(3);
    Interaction request = fixture.dispatch(autocomplete());

    assertThat(fixture.responder.finished).containsExactly(request);
    assertThat(fixture.responder.calls).isEmpty();
  }

  @Test
  void computesNothingThatCannotBeShownAnyMore() throws Exception {
    holdUp();
    Interaction stale = fixture.ask("2");
    fixture.responder.acceptsFirstResponses = false;
    fixture.slow.release.countDown();
    fixture.awaitSent();

    assertThat(fixture.slow.handled).doesNotContain(stale);
    assertThat(fixture.responder.finished).contains(stale);
  }

  @Test
  void computesADeferredQuestionHoweverOldUnlessItsDeferralWasLost() throws Exception {
    holdUp();
    Interaction deferred = fixture.ask("2");
    fixture.deadline();
    fixture.responder.deferral =
        CompletableFuture.failedFuture(
            new ResponseException(ResponseException.Reason.GONE, new Exception()));
    Interaction lost = fixture.ask("3");
    fixture.deadline();
    fixture.responder.acceptsFirstResponses = false;
    fixture.slow.release.countDown();
    fixture.awaitSent();

    assertThat(fixture.slow.handled).contains(deferred).doesNotContain(lost);
    assertThat(fixture.responder.finished).contains(lost);
  }

  @Test
  void givesUpADeferredQuestionThatIsNotBegun() throws Exception {
    holdUp();
    Interaction waiting = fixture.ask("2");
    fixture.deadline();
    fixture.expiries.forEach(Runnable::run);

    assertThat(fixture.responder.finished).containsExactly(waiting);
    assertThat(fixture.responder.calls)
        .containsExactly("defer publicly", "defer publicly", "complete");
    assertThat(fixture.responder.responses).first().asString().contains("Parley is busy.");
  }

  @Test
  void beforeAStopTurnsAwayWhatHasNotBegun() throws Exception {
    Interaction begun = holdUp();
    fixture.askTimes(3);
    fixture.dispatcher.turnAwayWaiting();

    assertThat(fixture.responder.responses)
        .isEqualTo(
            Collections.nCopies(
                3, new InteractionResponse.Reply(StandardReplies.RESTARTING, true)));
    assertThat(fixture.responder.finished).hasSize(3).doesNotContain(begun);
  }

  /** Asks the question that keeps the only thread. */
  private Interaction holdUp() throws InterruptedException {
    Interaction first = fixture.ask();
    TestTimeouts.await(fixture.slow.started);
    return first;
  }

  private static Interaction autocomplete() {
    return new Interaction.Autocomplete(
        BotFixture.context("1"), "slow", Optional.empty(), "question", "x", Map.of());
  }
}
