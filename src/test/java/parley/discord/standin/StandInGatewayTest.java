package parley.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.neovisionaries.ws.client.WebSocket;
import com.neovisionaries.ws.client.WebSocketAdapter;
import com.neovisionaries.ws.client.WebSocketFactory;
import com.neovisionaries.ws.client.WebSocketFrame;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.discord.standin.payload.Guilds;
import parley.discord.standin.payload.Ids;
import parley.discord.standin.payload.InteractionBuilder;
import parley.discord.standin.payload.Json;

/** The stand-in's gateway, by a plain websocket through the proxy. */
class StandInGatewayTest {
  private final StandIn discord = StandIn.start();

  @AfterEach
  void close() {
    discord.close();
  }

  @Test
  void greetsAnnouncesAndDelivers() throws Exception {
    discord.gateway().guilds(Guilds.whole());
    Bot bot = new Bot(discord, CertificateAuthority.GATEWAY);
    assertThat(bot.await(10).at("/d/heartbeat_interval").asInt()).isEqualTo(41_250);
    bot.identify("");
    JsonNode ready = bot.await("READY").path("d");
    assertThat(ready.path("resume_gateway_url").asText()).endsWith(CertificateAuthority.RESUME);
    assertThat(ready.at("/guilds/0/unavailable").asBoolean()).isTrue();
    assertThat(bot.await("GUILD_CREATE").at("/d/id").asText()).isEqualTo(Guilds.ID);
    InteractionTrace asked = discord.deliver(InteractionBuilder.slash("ask").build());
    assertThat(bot.await("INTERACTION_CREATE").at("/d/id").asText()).isEqualTo(asked.id());
    assertThat(bot.compressed).isTrue();
    bot.send("{\"op\":1,\"d\":3}");
    bot.await(11);
  }

  @Test
  void deliversAgainWhatWasNotReceived() throws Exception {
    Bot first = new Bot(discord, CertificateAuthority.GATEWAY);
    first.identify("");
    JsonNode ready = first.await("READY");
    discord.links().cutGateway();
    discord.gateway().awaitConnected(0);
    InteractionTrace asked = discord.deliver(InteractionBuilder.slash("ask").build());

    Bot second = new Bot(discord, CertificateAuthority.RESUME);
    second.resume(ready);

    assertThat(second.await("INTERACTION_CREATE").at("/d/id").asText()).isEqualTo(asked.id());
    second.await("RESUMED");
    discord.gateway().refuseResume(true);
    Bot third = new Bot(discord, CertificateAuthority.RESUME);
    third.resume(ready);
    assertThat(third.await(9).path("d").asBoolean()).isFalse();
  }

  @Test
  void whatComesBeforeReadyIsDeliveredRightBehindIt() throws Exception {
    InteractionTrace early = discord.deliver(InteractionBuilder.button("next").build());
    Bot bot = new Bot(discord, CertificateAuthority.GATEWAY);
    bot.identify("");
    assertThat(bot.await("INTERACTION_CREATE").at("/d/id").asText()).isEqualTo(early.id());
  }

  @Test
  void closesWithAnyCode() throws Exception {
    discord.gateway().closeAtIdentify(4014);
    Bot refused = new Bot(discord, CertificateAuthority.GATEWAY);
    refused.identify("");
    Polling.untilTrue(() -> refused.closed == 4014, "4014");
    discord.gateway().closeAtIdentify(0);
    discord.reject("t");
    Bot rejected = new Bot(discord, CertificateAuthority.GATEWAY);
    rejected.identify("");
    Polling.untilTrue(() -> rejected.closed == 4004, "4004");
  }

  @Test
  void fallsSilentAndFreezes() throws Exception {
    Bot bot = new Bot(discord, CertificateAuthority.GATEWAY);
    bot.identify("");
    bot.await("READY");
    discord.gateway().silent(true);
    bot.send("{\"op\":1,\"d\":1}");
    bot.send("{\"op\":3,\"d\":{}}");
    // What came behind the heartbeat was read, so the heartbeat was too.
    Polling.untilTrue(() -> !discord.gateway().commands().isEmpty(), "presence");
    discord.gateway().askToReconnect();
    bot.await(7);
    assertThat(bot.packets).noneMatch(p -> p.path("op").asInt() == 11);
    discord.links().freezeGateway();
    discord.gateway().invalidate(true);
    Polling.untilTrue(() -> discord.links().swallowed() > 0, "swallowed frame");
    assertThat(bot.packets).noneMatch(p -> p.path("op").asInt() == 9);
    assertThat(bot.closed).isZero();
  }

  @Test
  void eachShardGetsItsGuilds() throws Exception {
    long other = Long.parseLong(Guilds.ID) + (1L << 22);
    discord
        .gateway()
        .guilds(Guilds.whole(), Guilds.whole(Long.toString(other), Ids.next(), Ids.next()));
    long mine = (Long.parseLong(Guilds.ID) >> 22) % 2;
    Bot bot = new Bot(discord, CertificateAuthority.GATEWAY);
    bot.identify(",\"shard\":[" + mine + ",2]");
    assertThat(bot.await("GUILD_CREATE").at("/d/id").asText()).isEqualTo(Guilds.ID);
    assertThat(bot.await("READY").at("/d/guilds")).hasSize(1);
  }

  /** A websocket that keeps what it gets. */
  private static final class Bot extends WebSocketAdapter {
    private final List<JsonNode> packets = new CopyOnWriteArrayList<>();
    private final WebSocket socket;
    private volatile int closed;
    private volatile boolean compressed;

    Bot(StandIn discord, String host) throws Exception {
      WebSocketFactory factory = new WebSocketFactory();
      factory
          .getProxySettings()
          .setHost(CertificateAuthority.here().getHostAddress())
          .setPort(discord.links().port());
      socket = factory.createSocket("wss://" + host + "/?encoding=json&v=10");
      socket.addListener(this);
      socket.connect();
    }

    void identify(String more) {
      await(10);
      send(
          "{\"op\":2,\"d\":{\"token\":\"Bot t\",\"intents\":1,\"compress\":true%s}}"
              .formatted(more));
    }

    void resume(JsonNode ready) {
      String id = ready.at("/d/session_id").asText();
      int seq = ready.path("s").asInt();
      send(
          "{\"op\":6,\"d\":{\"token\":\"Bot t\",\"session_id\":\"%s\",\"seq\":%d}}"
              .formatted(id, seq));
    }

    void send(String text) {
      socket.sendText(text);
    }

    JsonNode await(int op) {
      return Polling.until(
          () -> packets.stream().filter(p -> p.path("op").asInt() == op).findFirst(), "op " + op);
    }

    JsonNode await(String type) {
      return Polling.until(
          () -> packets.stream().filter(p -> p.path("t").asText().equals(type)).findFirst(), type);
    }

    @Override
    public void onTextMessage(WebSocket websocket, String text) {
      packets.add(Json.read(text));
    }

    @Override
    public void onBinaryMessage(WebSocket websocket, byte[] binary) throws Exception {
      compressed = true;
      packets.add(Json.read(inflate(binary)));
    }

    @Override
    public void onDisconnected(
        WebSocket websocket,
        @Nullable WebSocketFrame server,
        @Nullable WebSocketFrame client,
        boolean byServer) {
      closed = server == null ? 1006 : server.getCloseCode();
    }

    private static String inflate(byte[] binary) throws Exception {
      try (Inflater inflater = new Inflater()) {
        inflater.setInput(binary);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        while (!inflater.finished()) {
          out.write(buffer, 0, inflater.inflate(buffer));
        }
        return out.toString(StandardCharsets.UTF_8);
      }
    }
  }
}
