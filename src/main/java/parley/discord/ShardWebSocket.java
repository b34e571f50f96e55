package parley.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.neovisionaries.ws.client.WebSocket;
import com.neovisionaries.ws.client.WebSocketException;
import com.neovisionaries.ws.client.WebSocketFrame;
import com.neovisionaries.ws.client.WebSocketState;
import java.util.Optional;
import org.javacord.core.util.gateway.DiscordWebSocketAdapter;

/**
 * Javacord's gateway connection with our own ear on it. Javacord keeps what it does well: hello,
 * identify, heartbeats, resume, reconnect. Of the events it sees READY and RESUMED only; it keeps
 * no guilds, so that none can be one it cannot parse, and interactions reach us from the very first
 * frame on, since nothing has to be attached after READY.
 */
final class ShardWebSocket extends DiscordWebSocketAdapter {
  /** What is told of a connection, on Javacord's threads: nothing here may block. */
  interface Listener {
    /** A connection is being made, is open, or is closed. */
    void onStateChanged(WebSocket socket, WebSocketState state);

    /** Something came in. */
    void onFrame();

    /** Discord says how often it wants a heartbeat. */
    void onHello(int heartbeatMillis);

    /** A heartbeat was answered. */
    void onHeartbeatAck();

    /** Events come in, for the first time or again. */
    void onReady(boolean resumed);

    /** Somebody did something; the data of an INTERACTION_CREATE packet. */
    void onInteraction(JsonNode data);

    /** The connection was closed; 0 if nobody said why. */
    void onClosed(int code);
  }

  private static final ObjectMapper MAPPER = JsonMapper.builder().build();
  private static final int DISPATCH = 0;
  private static final int HELLO = 10;
  private static final int HEARTBEAT_ACK = 11;

  private final Listener listener;

  /** Connects; blocks until the handshake is done or has failed. */
  ShardWebSocket(MinimalDiscordApi api, Listener listener) {
    // Before Javacord's constructor, which connects: frames come in while it runs.
    this.listener = listener;
    super(api);
  }

  @Override
  public void onStateChanged(WebSocket socket, WebSocketState state) {
    listener.onStateChanged(socket, state);
  }

  @Override
  public void onFrame(WebSocket socket, WebSocketFrame frame) {
    listener.onFrame();
  }

  @Override
  public void onTextMessage(WebSocket socket, String text) throws Exception {
    Optional<JsonNode> parsed = parse(text);
    if (parsed.isEmpty()) {
      return; // not JSON, or without an op: nothing Javacord could use either
    }
    JsonNode packet = parsed.get();
    switch (packet.path("op").asInt()) {
      case DISPATCH -> dispatch(socket, packet);
      case HELLO -> {
        listener.onHello(packet.path("d").path("heartbeat_interval").asInt());
        super.onTextMessage(socket, text);
      }
      case HEARTBEAT_ACK -> {
        listener.onHeartbeatAck();
        super.onTextMessage(socket, text);
      }
      default -> super.onTextMessage(socket, text);
    }
  }

  private static Optional<JsonNode> parse(String text) {
    try {
      return Optional.of(MAPPER.readTree(text)).filter(packet -> packet.path("op").isInt());
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  private void dispatch(WebSocket socket, JsonNode packet) throws Exception {
    ObjectNode javacordPacket = MAPPER.createObjectNode().put("op", DISPATCH);
    javacordPacket.set("s", packet.path("s"));
    JsonNode data = packet.path("d");
    switch (packet.path("t").asText()) {
      case "READY" -> {
        super.onTextMessage(
            socket, javacordPacket.put("t", "READY").set("d", minimalReady(data)).toString());
        listener.onReady(false);
      }
      case "RESUMED" -> {
        super.onTextMessage(socket, javacordPacket.put("t", "RESUMED").putNull("d").toString());
        listener.onReady(true);
      }
      case "INTERACTION_CREATE" -> {
        super.onTextMessage(socket, sequenceOnly(javacordPacket));
        listener.onInteraction(data);
      }
      default -> super.onTextMessage(socket, sequenceOnly(javacordPacket));
    }
  }

  /** An event Javacord has no handler for: it notes the sequence number, which a resume needs. */
  private static String sequenceOnly(ObjectNode packet) {
    return packet.put("t", "PARLEY_SEEN").putNull("d").toString();
  }

  /** What a resume needs, and a user with the field Javacord insists on. */
  private static ObjectNode minimalReady(JsonNode data) {
    ObjectNode ready = MAPPER.createObjectNode();
    ready.put("session_id", data.path("session_id").asText());
    if (data.hasNonNull("resume_gateway_url")) {
      ready.put("resume_gateway_url", data.path("resume_gateway_url").asText());
    }
    ready.putArray("guilds");
    ready
        .putObject("user")
        .put("id", data.path("user").path("id").asText("0"))
        .put("username", data.path("user").path("username").asText("bot"))
        .put("discriminator", "0");
    return ready;
  }

  @Override
  public void onDisconnected(
      WebSocket socket,
      WebSocketFrame fromServer,
      WebSocketFrame fromClient,
      boolean closedByServer) {
    Optional<WebSocketFrame> frame = Optional.ofNullable(closedByServer ? fromServer : fromClient);
    int code = frame.map(WebSocketFrame::getCloseCode).orElse(0);
    if (FatalCloseCodes.remedy(code).isPresent()) {
      disconnect(); // Javacord would come back for ever
    }
    super.onDisconnected(socket, fromServer, fromClient, closedByServer);
    listener.onClosed(code);
  }

  /** Javacord logs these, and what failed with them; the state tells us all we act on. */
  @Override
  public void handleCallbackError(WebSocket socket, Throwable cause) {
    org.slf4j.LoggerFactory.getLogger(ShardWebSocket.class)
        .warn("A packet could not be handled: {}", cause.getClass().getName());
  }

  @Override
  public void onError(WebSocket socket, WebSocketException cause) {}

  @Override
  public void onUnexpectedError(WebSocket socket, WebSocketException cause) {}

  @Override
  public void onConnectError(WebSocket socket, WebSocketException exception) {}
}
