package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.discord.standin.InteractionTrace;
import parley.discord.standin.StandIn;
import parley.discord.standin.payload.Guilds;
import parley.discord.standin.payload.InteractionBuilder;
import parley.discord.standin.payload.InteractionLocation;

/** Whatever happens to the connection, the bot is back, or ends saying what to do. */
class ReconnectTest {
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
    try (DiscordClientFixture _ = DiscordClientFixture.at(standIn)) {
      assertThat(standIn.gateway().identifies().getFirst().path("intents").asInt()).isEqualTo(1);
      answers();
      assertThat(standIn.links().strangers()).isEmpty();
    }
  }

  @Test
  void theFirstInteractionRightBehindReadyIsAnswered() throws Exception {
    List<InteractionTrace> early =
        List.of(
            standIn.deliver(InteractionBuilder.slash("ask").build()),
            standIn.deliver(InteractionBuilder.slash("ask").build()),
            standIn.deliver(InteractionBuilder.autocomplete("ask").typed("question", "m").build()));
    try (DiscordClientFixture _ = DiscordClientFixture.at(standIn)) {
      early.forEach(asked -> standIn.conversations().awaitAnswer(asked));
    }
  }

  @ParameterizedTest
  @FieldSource("parley.discord.standin.payload.Guilds#OPTIONAL")
  void aGuildJavacordCannotParseIsNoHindrance(String field) throws Exception {
    standIn.gateway().guilds(Guilds.lacking(Guilds.whole(), field));
    try (DiscordClientFixture _ = DiscordClientFixture.at(standIn)) {
      answers();
    }
  }

  @Test
  void aThreadThatWasDeletedIsNoHindrance() throws Exception {
    try (DiscordClientFixture _ = DiscordClientFixture.at(standIn)) {
      ObjectNode gone = Guilds.unavailable(Guilds.THREAD).put("guild_id", Guilds.ID);
      standIn.gateway().dispatch("THREAD_DELETE", gone);
      answers(InteractionBuilder.slash("ask").in(InteractionLocation.THREAD));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1001, 4000, 4007, 4009})
  void comesBackAfterAClose(int code) throws Exception {
    try (DiscordClientFixture _ = DiscordClientFixture.at(standIn)) {
      answers();
      standIn.gateway().close(code);
      answers();
    }
  }

  @Test
  void resumesAfterACut() throws Exception {
    try (DiscordClientFixture _ = DiscordClientFixture.at(standIn)) {
      answers();
      int before = standIn.gateway().disconnections();
      standIn.links().cutGateway();
      standIn.gateway().awaitDisconnections(before + 1);
      answers();
      assertThat(standIn.gateway().resumes()).hasSize(1);
    }
  }

  @Test
  void reconnectsWhenAsked() throws Exception {
    try (DiscordClientFixture _ = DiscordClientFixture.at(standIn)) {
      int before = standIn.gateway().disconnections();
      standIn.gateway().askToReconnect();
      standIn.gateway().awaitDisconnections(before + 1);
      answers();
    }
  }

  @Test
  void identifiesAgainWhenItsSessionIsInvalid() throws Exception {
    try (DiscordClientFixture _ = DiscordClientFixture.at(standIn)) {
      standIn.gateway().invalidate(false); // there is no session from now on
      standIn.gateway().awaitConnected(1); // what came meanwhile is gone for good
      answers();
      assertThat(standIn.gateway().identifies()).hasSize(2);
    }
  }

  @Test
  void aDeadLinkIsNoticed() throws Exception {
    standIn.gateway().heartbeat(Duration.ofSeconds(1));
    try (DiscordClientFixture _ = DiscordClientFixture.at(standIn)) {
      answers();
      int before = standIn.gateway().disconnections();
      standIn.links().freezeGateway();
      standIn.gateway().awaitDisconnections(before + 1);
      answers();
    }
  }

  @Test
  void heartbeatsThatAreNotAnsweredAreNoticed() throws Exception {
    standIn.gateway().heartbeat(Duration.ofSeconds(1));
    try (DiscordClientFixture _ = DiscordClientFixture.at(standIn)) {
      answers();
      int before = standIn.gateway().disconnections();
      standIn.gateway().silent(true);
      standIn.gateway().awaitDisconnections(before + 1);
      standIn.gateway().silent(false);
      answers();
    }
  }

  @Test
  void unknownFramesAreNoHindrance() throws Exception {
    try (DiscordClientFixture _ = DiscordClientFixture.at(standIn)) {
      standIn.gateway().sendRaw("no JSON");
      standIn.gateway().sendRaw("{}");
      standIn.gateway().sendRaw("{\"op\":99,\"d\":null}");
      standIn.gateway().sendRaw("[1]");
      standIn.gateway().dispatch("NOT_YET_INVENTED", Guilds.unavailable(Guilds.ID));
      answers();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4004, 4014})
  void aCloseThatIsFinalEndsItWithWhatToDo(int code) throws Exception {
    try (DiscordClientFixture serving = DiscordClientFixture.at(standIn)) {
      answers();
      standIn.gateway().close(code);
      assertThat(serving.end())
          .isInstanceOf(DiscordLoginException.class)
          .hasMessageContaining("developer portal")
          .hasMessageContaining("(close code " + code + ")");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 6, 99})
  void kindsOfInteractionsItDoesNotKnowAreIgnored(int type) throws Exception {
    try (DiscordClientFixture serving = DiscordClientFixture.at(standIn)) {
      InteractionTrace unknown = standIn.deliver(InteractionBuilder.ofType(type).build());
      answers();
      assertThat(unknown.callback()).isEmpty();
      assertThat(serving.failures).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "es-419", "he", "id", "xx-unheard"})
  void everyLanguageIsServed(String locale) throws Exception {
    try (DiscordClientFixture _ = DiscordClientFixture.at(standIn)) {
      answers(InteractionBuilder.slash("ask").locale(locale));
    }
  }

  /** What Discord delivers now, or again, is answered. */
  private void answers() {
    answers(InteractionBuilder.slash("ask"));
  }

  private void answers(InteractionBuilder interaction) {
    InteractionTrace asked = standIn.deliver(interaction.build());
    standIn.conversations().awaitAnswer(asked);
  }
}
