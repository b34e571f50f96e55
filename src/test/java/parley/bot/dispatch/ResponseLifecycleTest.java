package parley.bot.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.testing.TestTimeouts;

/** What is ready is sent at once; what is not is deferred, and then comes in order. */
class ResponseLifecycleTest {
  private final DispatcherFixture at = new DispatcherFixture();

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void respondsAtOnceWhereTheResponseIsReady() throws Exception {
    at.slow.release.countDown();
    at.ask();
    at.finish();
    at.deadlines.forEach(Runnable::run);

    assertThat(at.responder.calls).containsExactly("respond");
    assertThat(at.responder.responses)
        .containsExactly(new InteractionResponse.Show(SlowCommand.DONE, false));
  }

  @Test
  void defersAtTheDeadlineAndCompletesLater() throws Exception {
    at.ask();
    at.deadline();
    assertThat(at.responder.calls).containsExactly("defer publicly");
    at.slow.release.countDown();
    at.finish();

    assertThat(at.responder.calls).containsExactly("defer publicly", "complete");
  }

  @Test
  void completesOnlyAfterTheDeferralHasArrived() throws Exception {
    at.responder.deferral = new CompletableFuture<>();
    at.ask();
    at.deadline();
    at.slow.release.countDown();
    TestTimeouts.await(at.slow.finished);
    assertThat(at.responder.calls).containsExactly("defer publicly");
    at.responder.deferral.complete(null);
    at.finish();

    assertThat(at.responder.calls).containsExactly("defer publicly", "complete");
  }

  @Test
  void showsProgressOnceASecondAndOnlyAfterTheDeferral() throws Exception {
    at.ask();
    TestTimeouts.await(at.slow.started);
    at.slow.tell("too early");
    at.deadline();
    at.slow.tell("first");
    at.slow.tell("too soon");
    at.now.set(at.now.get().plusMillis(999));
    at.slow.tell("still too soon");
    at.now.set(at.now.get().plusMillis(1));
    at.slow.tell("second");
    at.slow.release.countDown();
    at.finish();
    at.slow.tell("too late");

    assertThat(at.responder.messages)
        .extracting(Message::content)
        .containsExactly("first", "second");
    assertThat(at.responder.calls).containsExactly("defer publicly", "edit", "edit", "complete");
  }

  @Test
  void saysItInAFollowUpAfterADeferral() throws Exception {
    at.responder.refusesFirst = true;
    at.ask();
    at.deadline();
    at.slow.release.countDown();
    at.finish();

    assertThat(at.responder.calls).containsExactly("defer publicly", "complete", "followUp");
  }
}
