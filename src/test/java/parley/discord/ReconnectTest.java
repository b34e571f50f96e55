package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.discord.standin.InteractionTrace;
import parley.discord.standin.Polling;
import parley.discord.standin.StandIn;
import parley.discord.standin.payload.Guilds;
import parley.discord.standin.payload.InteractionBuilder;
import parley.discord.standin.payload.InteractionLocation;

/** Whatever happens to the connection, the bot reconnects or ends with a remedy. */
class ReconnectTest {
  private final StandIn standIn = StandIn.startForThisJvm();

  @BeforeEach
  void guilds() {
    standIn.gateway().setGuilds(Guilds.complete());
  }

  @AfterEach
  void stop() {
    standIn.close();
  }

  @Test
  void asksForGuildsOnly() throws Exception {
    try (DiscordClientFixture _ = DiscordClientFixture.connect(standIn)) {
      assertThat(standIn.gateway().identifies().getFirst().path("intents").asInt()).isEqualTo(1);
      assertAnswers();
      assertThat(standIn.connectProxy().unknownHosts()).isEmpty();
    }
  }

  @Test
  void theFirstInteractionRightBehindReadyIsAnswered() throws Exception {
    List<InteractionTrace> traces =
        List.of(
            standIn.deliver(InteractionBuilder.slash("ask").build()),
            standIn.deliver(InteractionBuilder.slash("ask").build()),
            standIn.deliver(
                InteractionBuilder.autocomplete("ask").focusedOption("question", "m").build()));
    try (DiscordClientFixture _ = DiscordClientFixture.connect(standIn)) {
      traces.forEach(trace -> standIn.traces().awaitAnswer(trace));
    }
  }

  @ParameterizedTest
  @FieldSource("parley.discord.standin.payload.Guilds#OPTIONAL_FIELDS")
  void aGuildJavacordCannotParseIsNoHindrance(String field) throws Exception {
    standIn.gateway().setGuilds(Guilds.without(Guilds.complete(), field));
    try (DiscordClientFixture _ = DiscordClientFixture.connect(standIn)) {
      assertAnswers();
    }
  }

  @Test
  void aThreadThatWasDeletedIsNoHindrance() throws Exception {
    try (DiscordClientFixture _ = DiscordClientFixture.connect(standIn)) {
      ObjectNode gone = Guilds.unavailable(Guilds.THREAD).put("guild_id", Guilds.ID);
      standIn.gateway().dispatch("THREAD_DELETE", gone);
      assertAnswers(InteractionBuilder.slash("ask").at(InteractionLocation.THREAD));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1001, 4000, 4007, 4009})
  void comesBackAfterAClose(int code) throws Exception {
    try (DiscordClientFixture _ = DiscordClientFixture.connect(standIn)) {
      assertAnswers();
      standIn.gateway().close(code);
      assertAnswers();
    }
  }

  @Test
  void resumesAfterACut() throws Exception {
    try (DiscordClientFixture _ = DiscordClientFixture.connect(standIn)) {
      assertAnswers();
      int before = standIn.gateway().disconnections();
      standIn.connectProxy().closeGatewayConnections();
      standIn.gateway().awaitDisconnections(before + 1);
      assertAnswers();
      assertThat(standIn.gateway().resumes()).hasSize(1);
    }
  }

  @Test
  void reconnectsWhenAsked() throws Exception {
    try (DiscordClientFixture _ = DiscordClientFixture.connect(standIn)) {
      int before = standIn.gateway().disconnections();
      standIn.gateway().askToReconnect();
      standIn.gateway().awaitDisconnections(before + 1);
      assertAnswers();
    }
  }

  @Test
  void identifiesAgainWhenItsSessionIsInvalid() throws Exception {
    try (DiscordClientFixture _ = DiscordClientFixture.connect(standIn)) {
      standIn.gateway().invalidate(false); // there is no session from now on
      standIn.gateway().awaitConnected(1); // what came meanwhile is gone for good
      assertAnswers();
      assertThat(standIn.gateway().identifies()).hasSize(2);
    }
  }

  @Test
  void aDeadLinkIsNoticed() throws Exception {
    standIn.gateway().setHeartbeatInterval(Duration.ofSeconds(1));
    try (DiscordClientFixture _ = DiscordClientFixture.connect(standIn)) {
      assertAnswers();
      int before = standIn.gateway().disconnections();
      standIn.connectProxy().freezeGateway();
      standIn.gateway().awaitDisconnections(before + 1);
      assertAnswers();
    }
  }

  @Test
  void heartbeatsThatAreNotAnsweredAreNoticed() throws Exception {
    standIn.gateway().setHeartbeatInterval(Duration.ofSeconds(1));
    try (DiscordClientFixture _ = DiscordClientFixture.connect(standIn)) {
      assertAnswers();
      int before = standIn.gateway().disconnections();
      standIn.gateway().setSilent(true);
      standIn.gateway().awaitDisconnections(before + 1);
      standIn.gateway().setSilent(false);
      assertAnswers();
    }
  }

  @Test
  void aResumeAndAnIdentifyThatAreNotAnsweredAreTriedAnew() throws Exception {
    standIn.gateway().setHeartbeatInterval(Duration.ofSeconds(2));
    try (DiscordClientFixture _ = DiscordClientFixture.connect(standIn)) {
      assertAnswers();
      standIn.gateway().ignoreLogins(true);
      standIn.connectProxy().closeGatewayConnections();
      Polling.untilTrue(() -> !standIn.gateway().resumes().isEmpty(), "a resume");
      Polling.untilTrue(() -> standIn.gateway().identifies().size() > 2, "a second new identify");
      standIn.gateway().ignoreLogins(false);
      standIn.gateway().awaitConnected(1);
      assertAnswers();
    }
  }

  @Test
  void anInteractionDeliveredTwiceIsAnsweredOnce() throws Exception {
    List<String> handled = new CopyOnWriteArrayList<>();
    try (DiscordClientFixture client = DiscordClientFixture.connect(standIn)) {
      client.handleWith((interaction, _) -> handled.add(interaction.context().id()));
      ObjectNode interaction = InteractionBuilder.slash("ask").build();
      ObjectNode next = InteractionBuilder.slash("ask").build();
      standIn.deliver(interaction);
      standIn.connectProxy().closeGatewayConnections();
      standIn.gateway().dispatch("INTERACTION_CREATE", interaction);
      standIn.deliver(next);
      Polling.untilTrue(() -> handled.contains(next.path("id").asText()), "the next one");
      assertThat(handled).containsOnlyOnce(interaction.path("id").asText());
    }
  }

  @Test
  void aGuildJoinedMeanwhileIsServed() throws Exception {
    try (DiscordClientFixture _ = DiscordClientFixture.connect(standIn)) {
      String joined = Long.toString(11L << 22);
      standIn.gateway().dispatch("GUILD_CREATE", Guilds.unavailable(joined));
      assertAnswers(InteractionBuilder.slash("ask").inGuild(joined));
    }
  }

  @Test
  void unknownFramesAreNoHindrance() throws Exception {
    try (DiscordClientFixture _ = DiscordClientFixture.connect(standIn)) {
      standIn.gateway().sendRaw("no JSON");
      standIn.gateway().sendRaw("{}");
      standIn.gateway().sendRaw("{\"op\":99,\"d\":null}");
      standIn.gateway().sendRaw("[1]");
      standIn.gateway().dispatch("NOT_YET_INVENTED", Guilds.unavailable(Guilds.ID));
      assertAnswers();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4004, 4014})
  void aCloseThatIsFinalEndsItWithWhatToDo(int code) throws Exception {
    try (DiscordClientFixture client = DiscordClientFixture.connect(standIn)) {
      assertAnswers();
      standIn.gateway().close(code);
      assertThat(client.awaitEnd())
          .isInstanceOf(DiscordLoginException.class)
          .hasMessageContaining("developer portal")
          .hasMessageContaining("(close code " + code + ")");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 99})
  void kindsOfInteractionsItDoesNotKnowAreIgnored(int type) throws Exception {
    try (DiscordClientFixture client = DiscordClientFixture.connect(standIn)) {
      InteractionTrace trace = standIn.deliver(InteractionBuilder.ofType(type).build());
      assertAnswers();
      assertThat(trace.callback()).isEmpty();
      assertThat(client.failures).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "es-419", "he", "id", "xx-unheard"})
  void everyLanguageIsServed(String locale) throws Exception {
    try (DiscordClientFixture _ = DiscordClientFixture.connect(standIn)) {
      assertAnswers(InteractionBuilder.slash("ask").locale(locale));
    }
  }

  /** Asserts that new and redelivered interactions are answered. */
  private void assertAnswers() {
    assertAnswers(InteractionBuilder.slash("ask"));
  }

  private void assertAnswers(InteractionBuilder interaction) {
    InteractionTrace trace = standIn.deliver(interaction.build());
    standIn.traces().awaitAnswer(trace);
  }
}
