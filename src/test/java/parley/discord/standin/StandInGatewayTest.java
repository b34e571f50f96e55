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

/** Tests the stand-in's gateway with a plain WebSocket through the proxy. */
class StandInGatewayTest {
  private final StandIn discord = StandIn.start();

  @AfterEach
  void close() {
    discord.close();
  }

  @Test
  void greetsAnnouncesAndDelivers() throws Exception {
    discord.gateway().setGuilds(Guilds.complete());
    GatewayClient bot = new GatewayClient(discord, CertificateAuthority.GATEWAY_HOST);
    assertThat(bot.await(10).at("/d/heartbeat_interval").asInt()).isEqualTo(41_250);
    bot.identify("");
    JsonNode ready = bot.await("READY").path("d");
    assertThat(ready.path("resume_gateway_url").asText())
        .endsWith(CertificateAuthority.RESUME_HOST);
    assertThat(ready.at("/guilds/0/unavailable").asBoolean()).isTrue();
    assertThat(bot.await("GUILD_CREATE").at("/d/id").asText()).isEqualTo(Guilds.ID);
    InteractionTrace trace = discord.deliver(InteractionBuilder.slash("ask").build());
    assertThat(bot.await("INTERACTION_CREATE").at("/d/id").asText()).isEqualTo(trace.id());
    assertThat(bot.isCompressed).isTrue();
    bot.send("{\"op\":1,\"d\":3}");
    bot.await(11);
  }

  @Test
  void deliversAgainWhatWasNotReceived() throws Exception {
    GatewayClient first = new GatewayClient(discord, CertificateAuthority.GATEWAY_HOST);
    first.identify("");
    JsonNode ready = first.await("READY");
    discord.connectProxy().closeGatewayConnections();
    discord.gateway().awaitConnected(0);
    InteractionTrace trace = discord.deliver(InteractionBuilder.slash("ask").build());

    GatewayClient second = new GatewayClient(discord, CertificateAuthority.RESUME_HOST);
    second.resume(ready);

    assertThat(second.await("INTERACTION_CREATE").at("/d/id").asText()).isEqualTo(trace.id());
    second.await("RESUMED");
    discord.gateway().refuseResume(true);
    GatewayClient third = new GatewayClient(discord, CertificateAuthority.RESUME_HOST);
    third.resume(ready);
    assertThat(third.await(9).path("d").asBoolean()).isFalse();
  }

  @Test
  void whatComesBeforeReadyIsDeliveredRightBehindIt() throws Exception {
    InteractionTrace trace = discord.deliver(InteractionBuilder.button("next").build());
    GatewayClient bot = new GatewayClient(discord, CertificateAuthority.GATEWAY_HOST);
    bot.identify("");
    assertThat(bot.await("INTERACTION_CREATE").at("/d/id").asText()).isEqualTo(trace.id());
  }

  @Test
  void closesWithAnyCode() throws Exception {
    discord.gateway().closeAtIdentify(4014);
    GatewayClient refused = new GatewayClient(discord, CertificateAuthority.GATEWAY_HOST);
    refused.identify("");
    Polling.untilTrue(() -> refused.closeCode == 4014, "4014");
    discord.gateway().closeAtIdentify(0);
    discord.reject("t");
    GatewayClient rejected = new GatewayClient(discord, CertificateAuthority.GATEWAY_HOST);
    rejected.identify("");
    Polling.untilTrue(() -> rejected.closeCode == 4004, "4004");
  }

  @Test
  void fallsSilentAndFreezes() throws Exception {
    GatewayClient bot = new GatewayClient(discord, CertificateAuthority.GATEWAY_HOST);
    bot.identify("");
    bot.await("READY");
    discord.gateway().setSilent(true);
    bot.send("{\"op\":1,\"d\":1}");
    bot.send("{\"op\":3,\"d\":{}}");
    // What came behind the heartbeat was read, so the heartbeat was too.
    Polling.untilTrue(() -> !discord.gateway().commands().isEmpty(), "presence");
    discord.gateway().askToReconnect();
    bot.await(7);
    assertThat(bot.packets).noneMatch(p -> p.path("op").asInt() == 11);
    discord.connectProxy().freezeGateway();
    discord.gateway().invalidate(true);
    Polling.untilTrue(() -> discord.connectProxy().swallowed() > 0, "swallowed frame");
    assertThat(bot.packets).noneMatch(p -> p.path("op").asInt() == 9);
    assertThat(bot.closeCode).isZero();
  }

  @Test
  void eachShardGetsItsGuilds() throws Exception {
    long other = Long.parseLong(Guilds.ID) + (1L << 22);
    discord
        .gateway()
        .setGuilds(
            Guilds.complete(), Guilds.complete(Long.toString(other), Ids.next(), Ids.next()));
    long mine = (Long.parseLong(Guilds.ID) >> 22) % 2;
    GatewayClient bot = new GatewayClient(discord, CertificateAuthority.GATEWAY_HOST);
    bot.identify(",\"shard\":[" + mine + ",2]");
    assertThat(bot.await("GUILD_CREATE").at("/d/id").asText()).isEqualTo(Guilds.ID);
    assertThat(bot.await("READY").at("/d/guilds")).hasSize(1);
  }

  /** A WebSocket that records the packets it receives. */
  private static final class GatewayClient extends WebSocketAdapter {
    private final List<JsonNode> packets = new CopyOnWriteArrayList<>();
    private final WebSocket socket;
    private volatile int closeCode;
    private volatile boolean isCompressed;

    GatewayClient(StandIn discord, String host) throws Exception {
      WebSocketFactory factory = new WebSocketFactory();
      factory
          .getProxySettings()
          .setHost(CertificateAuthority.loopback().getHostAddress())
          .setPort(discord.connectProxy().port());
      socket = factory.createSocket("wss://" + host + "/?encoding=json&v=10");
      socket.addListener(this);
      socket.connect();
    }

    void identify(String extraFields) {
      await(10);
      send(
          "{\"op\":2,\"d\":{\"token\":\"Bot t\",\"intents\":1,\"compress\":true%s}}"
              .formatted(extraFields));
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
      isCompressed = true;
      packets.add(Json.read(inflate(binary)));
    }

    @Override
    public void onDisconnected(
        WebSocket websocket,
        @Nullable WebSocketFrame server,
        @Nullable WebSocketFrame client,
        boolean byServer) {
      closeCode = server == null ? 1006 : server.getCloseCode();
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
