package parley.bot.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.bot.interaction.InteractionResponse;
import parley.bot.interaction.ResponseException;
import parley.bot.message.Message;
import parley.bot.message.StandardReplies;
import parley.testing.TestTimeouts;

/** A response that is ready is sent at once; one that is not is deferred and completed in order. */
class ResponseLifecycleTest {
  private final DispatcherFixture fixture = new DispatcherFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void respondsAtOnceWhereTheResponseIsReady() throws Exception {
    fixture.slow.release.countDown();
    fixture.ask();
    fixture.awaitSent();
    fixture.deadlines.forEach(Runnable::run);

    assertThat(fixture.responder.calls).containsExactly("respond");
    assertThat(fixture.responder.responses)
        .containsExactly(new InteractionResponse.Reply(SlowCommand.DONE, false));
  }

  @Test
  void defersAtTheDeadlineAndCompletesLater() throws Exception {
    fixture.ask();
    fixture.deadline();
    assertThat(fixture.responder.calls).containsExactly("defer publicly");
    fixture.slow.release.countDown();
    fixture.awaitSent();

    assertThat(fixture.responder.calls).containsExactly("defer publicly", "complete");
  }

  @Test
  void completesOnlyAfterTheDeferralHasArrived() throws Exception {
    fixture.responder.deferral = new CompletableFuture<>();
    fixture.ask();
    fixture.deadline();
    fixture.slow.release.countDown();
    TestTimeouts.await(fixture.slow.finished);
    assertThat(fixture.responder.calls).containsExactly("defer publicly");
    fixture.responder.deferral.complete(null);
    fixture.awaitSent();

    assertThat(fixture.responder.calls).containsExactly("defer publicly", "complete");
  }

  @Test
  void showsProgressOnceASecondAndOnlyAfterTheDeferral() throws Exception {
    fixture.ask();
    TestTimeouts.await(fixture.slow.started);
    fixture.slow.showProgress("too early");
    fixture.deadline();
    fixture.slow.showProgress("first");
    fixture.slow.showProgress("too soon");
    fixture.now.set(fixture.now.get().plusMillis(999));
    fixture.slow.showProgress("still too soon");
    fixture.now.set(fixture.now.get().plusMillis(1));
    fixture.slow.showProgress("second");
    fixture.slow.release.countDown();
    fixture.awaitSent();
    fixture.slow.showProgress("too late");

    assertThat(fixture.responder.messages)
        .extracting(Message::content)
        .containsExactly("first", "second");
    assertThat(fixture.responder.calls)
        .containsExactly("defer publicly", "edit", "edit", "complete");
  }

  @Test
  void sendsNothingMoreOnceTheInteractionIsGone() throws Exception {
    fixture.responder.failsFirst = true;
    fixture.responder.failure =
        new ResponseException(ResponseException.Reason.GONE, new Exception("10062"));
    fixture.slow.release.countDown();
    fixture.ask();
    fixture.awaitSent();

    assertThat(fixture.responder.calls).containsExactly("respond");
    assertThat(fixture.responder.finished).hasSize(1);
  }

  @Test
  void sendsNothingMoreWhereTheDeferralWasLost() throws Exception {
    fixture.responder.deferral =
        CompletableFuture.failedFuture(
            new ResponseException(ResponseException.Reason.GONE, new Exception("10062")));
    fixture.ask();
    TestTimeouts.await(fixture.slow.started);
    fixture.deadline();
    fixture.slow.showProgress("nobody sees it");
    fixture.slow.release.countDown();
    fixture.awaitSent();

    assertThat(fixture.responder.calls).containsExactly("defer publicly");
    assertThat(fixture.responder.finished).hasSize(1);
  }

  @Test
  void defersWhatTakesTwoRequestsAndSaysInAFollowUpThatItFailed() {
    fixture.responder.failsFirst = true;
    fixture.dispatch(BotFixture.component(BotFixture.context("1"), "delete", "", "Delete"));
    fixture.awaitSent();

    assertThat(fixture.responder.calls).containsExactly("defer privately", "complete", "followUp");
    assertThat(fixture.responder.messages).containsExactly(StandardReplies.DELETE_FAILED);
  }

  @Test
  void editsTheReplyWhereTheAnswerIsRefusedAfterADeferral() throws Exception {
    fixture.responder.failsFirst = true;
    fixture.ask();
    fixture.deadline();
    fixture.slow.release.countDown();
    fixture.awaitSent();

    assertThat(fixture.responder.calls).containsExactly("defer publicly", "complete", "edit");
  }
}
