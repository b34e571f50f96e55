package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.discord.standin.ConnectProxy;
import parley.discord.standin.Faults;
import parley.discord.standin.InteractionTrace;
import parley.discord.standin.Polling;
import parley.discord.standin.StandIn;
import parley.discord.standin.http.ReceivedRequest;
import parley.discord.standin.http.StubResponse;
import parley.discord.standin.payload.Guilds;
import parley.discord.standin.payload.Ids;
import parley.discord.standin.payload.InteractionBuilder;
import parley.logging.LogCapture;

/** Whatever state Discord is in at the start, the bot connects in the end or ends with a remedy. */
class StartupTest {
  private final StandIn standIn = StandIn.startForThisJvm();

  @BeforeEach
  void guilds() {
    standIn.gateway().setGuilds(Guilds.complete());
  }

  @AfterEach
  void stop() {
    standIn.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {4004, 4010, 4011, 4012, 4013, 4014})
  void aFatalCloseAtTheStartEndsItWithWhatToDo(int code) throws Exception {
    standIn.gateway().closeAtIdentify(code);
    try (DiscordClientFixture client = DiscordClientFixture.start(standIn, Ids.botToken(), "1")) {
      assertThat(client.awaitEnd()).hasMessageContaining("(close code " + code + ")");
    }
  }

  @Test
  void aRejectedTokenEndsItWithWhatToDo() throws Exception {
    String token = Ids.botToken();
    standIn.reject(token);
    try (DiscordClientFixture client = DiscordClientFixture.start(standIn, token, "auto")) {
      assertThat(client.awaitEnd())
          .hasMessageContaining("Reset Token")
          .message()
          .doesNotContain(token);
    }
  }

  @Test
  void aLoginRefusedByA400EndsItWithWhatToDo() throws Exception {
    standIn
        .faults()
        .respond(Faults.path("/gateway/bot"), 1, StubResponse.error(400, 0, "Bad Request"));
    try (DiscordClientFixture client = DiscordClientFixture.start(standIn, Ids.botToken(), "1")) {
      assertThat(client.awaitEnd()).hasMessageContaining("Reset Token");
    }
  }

  @Test
  void waitsForADiscordThatIsDown() throws Exception {
    standIn.connectProxy().setMode(ConnectProxy.Mode.REFUSED);
    try (LogCapture log = LogCapture.attachTo(DiscordClient.class);
        DiscordClientFixture _ = DiscordClientFixture.start(standIn, Ids.botToken(), "auto")) {
      Polling.untilTrue(() -> log.messages().size() > 1, "warnings");
      assertThat(log.messages()).first().asString().contains("cannot be reached");
      assertThat(log.messages()).allMatch(line -> line.contains("trying again in"));
      standIn.connectProxy().setMode(ConnectProxy.Mode.OPEN);
      standIn.faults().respond(Faults.path("/gateway/bot"), 1, StubResponse.serverError(503));
      standIn.gateway().awaitConnected(1);
      assertAnswers(Guilds.ID);
      // A pause was told before each try but the first.
      assertThat(standIn.requests().matching("GET", "/gateway"))
          .hasSizeLessThanOrEqualTo(log.messages().size() + 1);
    }
  }

  @Test
  void comesBackWhenClosedBeforeItWasReady() throws Exception {
    standIn.gateway().closeAtIdentify(4000);
    try (DiscordClientFixture _ = DiscordClientFixture.start(standIn, Ids.botToken(), "auto")) {
      Polling.untilTrue(() -> !standIn.gateway().identifies().isEmpty(), "somebody identifying");
      standIn.gateway().closeAtIdentify(0);
      standIn.gateway().awaitConnected(1);
      assertAnswers(Guilds.ID);
    }
  }

  @Test
  void waitsForAGatewayThatIsDown() throws Exception {
    standIn.faults().respond(Faults.gateway(), 2, StubResponse.serverError(503));
    try (LogCapture log = LogCapture.attachTo(ShardConnection.class);
        DiscordClientFixture _ = DiscordClientFixture.start(standIn, Ids.botToken(), "auto")) {
      standIn.gateway().awaitConnected(1);
      assertAnswers(Guilds.ID);
      assertThat(standIn.requests().all().stream().filter(Faults.gateway())).hasSize(3);
      assertThat(log.messages())
          .startsWith(
              "Shard 0 cannot reach Discord's gateway; trying again in 1 s",
              "Shard 0 cannot reach Discord's gateway; trying again in 2 s");
    }
  }

  @Test
  void connectsAsManyShardsAsDiscordRecommends() throws Exception {
    standIn.setRecommendedShards(2);
    try (DiscordClientFixture _ = DiscordClientFixture.start(standIn, Ids.botToken(), "auto")) {
      standIn.gateway().awaitConnected(2);
      assertThat(shards()).containsExactly("[0,2]", "[1,2]");
      // The shard of a guild is computed from its id without the lowest 22 bits.
      assertAnswers(Long.toString(6L << 22));
      assertAnswers(Long.toString(7L << 22));
    }
  }

  @Test
  void connectsTheShardsItIsToServe() throws Exception {
    standIn.setRecommendedShards(9);
    try (DiscordClientFixture _ = DiscordClientFixture.start(standIn, Ids.botToken(), "1-2/4")) {
      standIn.gateway().awaitConnected(2);
      assertThat(shards()).containsExactly("[1,4]", "[2,4]");
      assertAnswers(Long.toString(5L << 22));
      assertAnswers(Long.toString(6L << 22));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2"})
  void waitsUntilDiscordGrantsEnoughStarts(int remaining, String shards) throws Exception {
    Duration reset = Duration.ofMillis(1500);
    standIn.setSessionStartLimit(remaining, reset);
    try (LogCapture log = LogCapture.attachTo(DiscordClient.class);
        DiscordClientFixture _ = DiscordClientFixture.start(standIn, Ids.botToken(), shards)) {
      Polling.untilTrue(() -> !log.messages().isEmpty(), "warning");
      assertThat(standIn.gateway().identifies()).isEmpty();
      standIn.setSessionStartLimit(1000, reset);
      standIn.gateway().awaitConnected(Integer.parseInt(shards));

      assertThat(log.messages())
          .containsOnly(
              ("Session starts left for today: %d, needed: %s; waiting 2 s until Discord grants"
                      + " more. A bot that starts again and again uses them up")
                  .formatted(remaining, shards));
      assertThat(startLimitRequests()).hasSize(log.messages().size() + 1);
      List<ReceivedRequest> all = standIn.requests().all();
      ReceivedRequest connectRequest =
          all.stream().filter(Faults.gateway()).findFirst().orElseThrow();
      assertThat(all.indexOf(connectRequest))
          .isGreaterThan(all.indexOf(startLimitRequests().getLast()));
    }
  }

  @Test
  void asksNoMoreThanOnceASecondForMoreStarts() throws Exception {
    standIn.setSessionStartLimit(0, Duration.ZERO);
    try (LogCapture log = LogCapture.attachTo(DiscordClient.class);
        DiscordClientFixture _ = DiscordClientFixture.start(standIn, Ids.botToken(), "auto")) {
      Polling.untilTrue(() -> startLimitRequests().size() > 1, "second try");
      standIn.setSessionStartLimit(1000, Duration.ZERO);
      standIn.gateway().awaitConnected(1);
      assertThat(log.messages()).allMatch(line -> line.contains("waiting 1 s"));
      assertThat(startLimitRequests()).hasSize(log.messages().size() + 1);
    }
  }

  private List<ReceivedRequest> startLimitRequests() {
    return standIn.requests().matching("GET", "/gateway/bot");
  }

  private List<String> shards() {
    return standIn.gateway().identifies().stream()
        .map(identify -> identify.path("shard").toString())
        .toList();
  }

  private void assertAnswers(String guild) {
    InteractionTrace trace =
        standIn.deliver(InteractionBuilder.slash("ask").inGuild(guild).build());
    standIn.traces().awaitAnswer(trace);
  }
}
