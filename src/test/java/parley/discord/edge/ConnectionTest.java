package parley.discord.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.discord.standin.Answer;
import parley.discord.standin.Conversation;
import parley.discord.standin.Faults;
import parley.discord.standin.Guilds;
import parley.discord.standin.Ids;
import parley.discord.standin.Interactions;
import parley.discord.standin.Links;
import parley.discord.standin.StandIn;
import parley.discord.standin.Waiting;

/** Whatever happens to the connection, the bot is back, or ends saying what to do. */
class ConnectionTest {
  private final StandIn standIn = StandIn.here();

  @BeforeEach
  void guilds() {
    standIn.gateway().guilds(Guilds.whole());
  }

  @AfterEach
  void stop() {
    standIn.close();
  }

  @Test
  void asksForGuildsOnly() throws Exception {
    try (Serving _ = Serving.at(standIn)) {
      assertThat(standIn.gateway().identifies().getFirst().path("intents").asInt()).isEqualTo(1);
      answers();
      assertThat(standIn.links().strangers()).isEmpty();
    }
  }

  @Test
  void theFirstInteractionRightBehindReadyIsAnswered() throws Exception {
    List<Conversation> early =
        List.of(
            standIn.deliver(Interactions.slash("ask").build()),
            standIn.deliver(Interactions.slash("ask").build()),
            standIn.deliver(Interactions.autocomplete("ask").typed("question", "m").build()));
    try (Serving _ = Serving.at(standIn)) {
      early.forEach(asked -> standIn.conversations().awaitAnswer(asked, Serving.SOON));
    }
  }

  @Test
  void guildsJavacordCannotParseAreNoHindrance() throws Exception {
    standIn.gateway().guilds(Guilds.lacking(Guilds.whole(), "/region"));
    try (Serving _ = Serving.at(standIn)) {
      answers();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1001, 4000, 4007, 4009})
  void comesBackAfterAClose(int code) throws Exception {
    try (Serving _ = Serving.at(standIn)) {
      answers();
      standIn.gateway().close(code);
      answers();
    }
  }

  @Test
  void resumesAfterACut() throws Exception {
    try (Serving _ = Serving.at(standIn)) {
      answers();
      standIn.links().cutGateway();
      standIn.gateway().awaitConnected(0, Serving.SOON);
      answers();
      assertThat(standIn.gateway().resumes()).hasSize(1);
    }
  }

  @Test
  void reconnectsWhenAsked() throws Exception {
    try (Serving _ = Serving.at(standIn)) {
      standIn.gateway().askToReconnect();
      standIn.gateway().awaitConnected(0, Serving.SOON);
      answers();
    }
  }

  @Test
  void identifiesAgainWhenItsSessionIsInvalid() throws Exception {
    try (Serving _ = Serving.at(standIn)) {
      standIn.gateway().invalidate(false);
      standIn.gateway().awaitConnected(0, Serving.SOON);
      standIn.gateway().awaitConnected(1, Serving.SOON); // what came meanwhile is gone for good
      answers();
      assertThat(standIn.gateway().identifies()).hasSize(2);
    }
  }

  @Test
  void aDeadLinkIsNoticed() throws Exception {
    standIn.gateway().heartbeat(Duration.ofSeconds(1));
    try (Serving _ = Serving.at(standIn)) {
      answers();
      standIn.links().freezeGateway();
      standIn.gateway().awaitConnected(0, Serving.SOON);
      answers();
    }
  }

  @Test
  void heartbeatsThatAreNotAnsweredAreNoticed() throws Exception {
    standIn.gateway().heartbeat(Duration.ofSeconds(1));
    try (Serving _ = Serving.at(standIn)) {
      answers();
      standIn.gateway().silent(true);
      standIn.gateway().awaitConnected(0, Serving.SOON);
      standIn.gateway().silent(false);
      answers();
    }
  }

  @Test
  void unknownFramesAreNoHindrance() throws Exception {
    try (Serving _ = Serving.at(standIn)) {
      standIn.gateway().sendRaw("no JSON");
      standIn.gateway().sendRaw("{}");
      standIn.gateway().sendRaw("{\"op\":99,\"d\":null}");
      standIn.gateway().sendRaw("[1]");
      answers();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4004, 4014})
  void aCloseThatIsFinalEndsItWithWhatToDo(int code) throws Exception {
    try (Serving serving = Serving.at(standIn)) {
      answers();
      standIn.gateway().close(code);
      assertThat(serving.end())
          .isInstanceOf(DiscordLoginException.class)
          .hasMessageContaining("developer portal")
          .hasMessageContaining("(close code " + code + ")");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4004, 4010, 4011, 4012, 4013, 4014})
  void soDoesOneAtTheStart(int code) throws Exception {
    standIn.gateway().closeAtIdentify(code);
    try (Serving serving = Serving.begun(standIn, Ids.botToken(), "1")) {
      assertThat(serving.end()).hasMessageContaining("(close code " + code + ")");
    }
  }

  @Test
  void aRejectedTokenEndsItWithWhatToDo() throws Exception {
    String token = Ids.botToken();
    standIn.reject(token);
    try (Serving serving = Serving.begun(standIn, token, "auto")) {
      assertThat(serving.end()).hasMessageContaining("Reset Token").message().doesNotContain(token);
    }
  }

  @Test
  void waitsForADiscordThatIsDown() throws Exception {
    standIn.links().mode(Links.Mode.REFUSED);
    try (Serving _ = Serving.begun(standIn, Ids.botToken(), "auto")) {
      TimeUnit.MILLISECONDS.sleep(500);
      standIn.links().mode(Links.Mode.OPEN);
      standIn.faults().answer(Faults.path("/gateway/bot"), 1, Answer.failure(503));
      standIn.gateway().awaitConnected(1, Serving.SOON);
      answers();
      assertThat(standIn.requests().of("GET", "/gateway")).hasSizeLessThan(5);
    }
  }

  @Test
  void comesBackWhenClosedBeforeItWasReady() throws Exception {
    standIn.gateway().closeAtIdentify(4000);
    try (Serving _ = Serving.begun(standIn, Ids.botToken(), "auto")) {
      Waiting.untilTrue(
          () -> !standIn.gateway().identifies().isEmpty(), Serving.SOON, "somebody identifying");
      standIn.gateway().closeAtIdentify(0);
      standIn.gateway().awaitConnected(1, Duration.ofSeconds(40));
      answers();
    }
  }

  @Test
  void connectsTheShardsItIsToServe() throws Exception {
    try (Serving _ = Serving.begun(standIn, Ids.botToken(), "1-1/3")) {
      standIn.gateway().awaitConnected(1, Serving.SOON);
      assertThat(standIn.gateway().identifies().getFirst().path("shard").toString())
          .isEqualTo("[1,3]");
    }
  }

  /** What Discord delivers now, or again, is answered. */
  private void answers() {
    Conversation asked = standIn.deliver(Interactions.slash("ask").build());
    standIn.conversations().awaitAnswer(asked, Serving.SOON);
  }
}
