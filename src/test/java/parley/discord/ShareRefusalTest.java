package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.discord.standin.Faults;
import parley.discord.standin.InteractionTrace;
import parley.discord.standin.http.StubResponse;
import parley.discord.standin.payload.Guilds;
import parley.discord.standin.payload.InteractionBuilder;

/** A post that Discord does not take is not said to be shared, and the answer stays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShareRefusalTest {
  private final RunningBot bot;

  ShareRefusalTest(@TempDir Path state) throws Exception {
    bot = new RunningBot(state, UnaryOperator.identity());
  }

  @AfterAll
  void stop() {
    bot.close();
  }

  @ParameterizedTest
  @CsvSource({
    "50083, Thread is archived",
    "160005, Thread is locked",
    "200000, Message was blocked by automatic moderation",
    "50008, Cannot send messages in a non-text channel",
  })
  void saysThatNothingWasShared(int code, String reason) {
    InteractionTrace answer =
        bot.ask(InteractionBuilder.slash("ask").option("question", "When was Minsk II agreed?"));
    JsonNode message = answer.messages().getFirst();
    String share = message.at("/components/0/components").findValuesAsText("custom_id").getLast();
    bot.standIn
        .faults()
        .respond(
            Faults.path(Guilds.CHANNEL + "/messages"), 9, StubResponse.error(400, code, reason));

    InteractionTrace shared =
        bot.ask(InteractionBuilder.button(share).onMessage(message).onEphemeralMessage());

    assertThat(shared.callback().orElseThrow().path("type").asInt()).isEqualTo(6);
    assertThat(shared.visiblePayloads())
        .singleElement()
        .satisfies(followUp -> {
          assertThat(followUp.path("content").asText()).startsWith("This was not shared");
          assertThat(followUp.path("flags").asInt()).isEqualTo(64);
        });
    assertThat(shared.messages().getFirst().path("embeds")).isEqualTo(message.path("embeds"));
    bot.standIn.faults().clear();
  }
}
