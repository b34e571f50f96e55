package parley.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import parley.discord.standin.payload.Json;

/** One websocket to the gateway. */
final class GatewayConnection extends WebSocketListener {
  private static final int HEARTBEAT = 1;
  private static final int IDENTIFY = 2;
  private static final int RESUME = 6;

  private final StandInGateway gateway;
  private volatile @Nullable WebSocket socket;
  private volatile @Nullable GatewaySession session;
  private volatile boolean compressed;
  private volatile boolean closing;

  GatewayConnection(StandInGateway gateway) {
    this.gateway = gateway;
  }

  @Override
  public void onOpen(WebSocket webSocket, Response response) {
    socket = webSocket;
    gateway.opened(this);
    ObjectNode hello = Json.object().put("op", 10);
    hello.putObject("d").put("heartbeat_interval", gateway.heartbeat().toMillis());
    send(hello.toString());
  }

  @Override
  public void onMessage(WebSocket webSocket, ByteString bytes) {
    onMessage(webSocket, bytes.utf8());
  }

  @Override
  public void onMessage(WebSocket webSocket, String text) {
    JsonNode packet = Json.read(text);
    JsonNode data = packet.path("d");
    switch (packet.path("op").asInt(-1)) {
      case HEARTBEAT -> beat(data);
      case IDENTIFY -> {
        compressed = data.path("compress").asBoolean();
        gateway.identify(this, data);
      }
      case RESUME -> {
        // Whoever asked for compression keeps it when it resumes.
        compressed = true;
        gateway.resume(this, data);
      }
      default -> gateway.sent(packet);
    }
  }

  @Override
  public void onClosing(WebSocket webSocket, int code, String reason) {
    gateway.left(this, closing ? 0 : code);
    boolean echoed = webSocket.close(1000, null);
    closing |= echoed;
  }

  @Override
  public void onFailure(WebSocket webSocket, Throwable t, @Nullable Response response) {
    gateway.left(this, 0);
  }

  /** Sends a frame, compressed if the bot asked for it. */
  void send(String text) {
    WebSocket to = socket;
    if (to != null && !(compressed ? to.send(Zlib.deflate(text)) : to.send(text))) {
      gateway.left(this, 0);
    }
  }

  /** Ends the connection with a code. */
  void close(int code) {
    closing = true;
    WebSocket to = socket;
    if (to != null && to.close(code, "")) {
      gateway.left(this, 0);
    }
  }

  @Nullable GatewaySession session() {
    return session;
  }

  void session(GatewaySession of) {
    session = of;
  }

  private void beat(JsonNode upTo) {
    GatewaySession of = session;
    if (of != null && upTo.isInt()) {
      of.acknowledge(upTo.asInt());
    }
    gateway.beat(this);
  }
}
