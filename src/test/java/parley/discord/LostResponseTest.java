package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.discord.standin.Faults;
import parley.discord.standin.InteractionTrace;
import parley.discord.standin.Polling;
import parley.discord.standin.http.ReceivedRequest;
import parley.discord.standin.http.StubResponse;
import parley.discord.standin.payload.InteractionBuilder;

/** What cannot be delivered ends, and is not sent for ever. */
class LostResponseTest {
  private static final int MAX_FIRST_RESPONSE_ATTEMPTS = 4;
  private static final int QUESTIONS = 40;

  @TempDir private Path state;

  @Test
  void anAnswerDeletedBeforeItsShareIsConfirmedEndsInNothing() throws Exception {
    RunningBot bot = new RunningBot(state, UnaryOperator.identity());
    InteractionTrace shared;
    try (bot) {
      JsonNode message = bot.ask(question()).messages().getFirst();
      String share = message.at("/components/0/components").findValuesAsText("custom_id").getLast();
      bot.standIn
          .faults()
          .respond(
              Faults.path("/messages/@original"),
              1_000,
              StubResponse.error(404, 10008, "Unknown Message"));
      shared = bot.send(InteractionBuilder.button(share).onMessage(message).onEphemeralMessage());
      Polling.untilTrue(() -> requests(bot, "PATCH", shared).size() == 1, "confirmation");
    } // waits for what is under way
    assertThat(bot.standIn.posts()).hasSize(1);
    assertThat(requests(bot, "PATCH", shared)).hasSize(1);
    assertThat(requests(bot, "POST", shared).stream().filter(r -> !r.path().endsWith("/callback")))
        .isEmpty();
    assertThat(shared.visiblePayloads()).isEmpty();
  }

  @Test
  void serverErrorsUnderLoadEndAfterAFewAttempts() throws Exception {
    RunningBot bot = new RunningBot(state, UnaryOperator.identity());
    List<InteractionTrace> lost = new ArrayList<>();
    try (bot) {
      bot.standIn.faults().respond(Faults.callback(), 10_000, StubResponse.serverError(503));
      for (int i = 0; i < QUESTIONS; i++) {
        lost.add(bot.send(question()));
      }
      lost.forEach(
          trace -> Polling.untilTrue(() -> !requests(bot, "POST", trace).isEmpty(), "attempt"));
    }
    assertThat(lost)
        .allSatisfy(trace -> {
          assertThat(requests(bot, "POST", trace))
              .hasSizeBetween(1, 2 * MAX_FIRST_RESPONSE_ATTEMPTS);
          assertThat(trace.visiblePayloads()).isEmpty();
        });
  }

  private static List<ReceivedRequest> requests(
      RunningBot bot, String method, InteractionTrace trace) {
    return bot.standIn.requests().all().stream()
        .filter(
            request -> request.method().equals(method) && request.path().contains(trace.token()))
        .toList();
  }

  private static InteractionBuilder question() {
    return InteractionBuilder.slash("ask").option("question", "When was Minsk II agreed?");
  }
}
