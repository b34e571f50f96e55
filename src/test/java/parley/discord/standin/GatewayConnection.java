package parley.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import parley.discord.standin.payload.Json;

/** One WebSocket connection to the gateway. */
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
    gateway.onOpen(this);
    ObjectNode hello = Json.object().put("op", 10);
    hello.putObject("d").put("heartbeat_interval", gateway.heartbeatInterval().toMillis());
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
      case HEARTBEAT -> onHeartbeat(data);
      case IDENTIFY -> {
        compressed = data.path("compress").asBoolean();
        gateway.onIdentify(this, data);
      }
      case RESUME -> {
        // A connection that asked for compression keeps it when it resumes.
        compressed = true;
        gateway.onResume(this, data);
      }
      default -> gateway.onCommand(packet);
    }
  }

  @Override
  public void onClosing(WebSocket webSocket, int code, String reason) {
    gateway.onClosed(this, closing ? 0 : code);
    boolean echoed = webSocket.close(1000, null);
    closing |= echoed;
  }

  @Override
  public void onFailure(WebSocket webSocket, Throwable t, @Nullable Response response) {
    gateway.onClosed(this, 0);
  }

  /** Sends a frame, compressed if the bot asked for it. */
  void send(String text) {
    WebSocket target = socket;
    if (target != null && !(compressed ? target.send(Zlib.deflate(text)) : target.send(text))) {
      gateway.onClosed(this, 0);
    }
  }

  /** Closes the connection with a code. */
  void close(int code) {
    closing = true;
    WebSocket target = socket;
    if (target != null && target.close(code, "")) {
      gateway.onClosed(this, 0);
    }
  }

  @Nullable GatewaySession session() {
    return session;
  }

  void setSession(GatewaySession newSession) {
    session = newSession;
  }

  private void onHeartbeat(JsonNode sequence) {
    GatewaySession current = session;
    if (current != null && sequence.isInt()) {
      current.acknowledge(sequence.asInt());
    }
    gateway.onHeartbeat(this);
  }
}
