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
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.javacord.core.util.gateway.DiscordWebSocketAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Javacord's gateway connection, filtered. Javacord does HELLO, IDENTIFY, heartbeats, RESUME and
 * reconnects, but of the events it sees only READY and RESUMED: it caches no guilds, so no guild
 * can fail to parse, and interactions are received from the first frame on rather than once a
 * listener is attached after READY. See {@code src/docs/decisions/0050-use-javacord-internals.md}.
 */
final class ShardWebSocket extends DiscordWebSocketAdapter {
  /** Observes a connection on Javacord's threads; no method may block. */
  interface Listener {
    /** The connection is being opened, is open, or is closed. */
    void onStateChanged(WebSocket socket, WebSocketState state);

    /** A frame arrived. */
    void onFrame();

    /**
     * Discord named its heartbeat interval.
     *
     * @param dropSession ends the connection and forgets its session; may block
     */
    void onHello(int heartbeatMillis, Runnable dropSession);

    /** IDENTIFY or RESUME was sent; READY or RESUMED should follow. */
    void onLoginSent();

    /**
     * The session can no longer be resumed.
     *
     * @param waited time Javacord has waited before it closed the connection
     */
    void onInvalidSession(Duration waited);

    /** Discord acknowledged a heartbeat. */
    void onHeartbeatAck();

    /** Events arrive, for the first time or again. */
    void onReady(boolean resumed);

    /** An interaction arrived; {@code data} is that of an INTERACTION_CREATE. */
    void onInteraction(JsonNode data);

    /** The connection was closed; code 0 if none was given. */
    void onClosed(int code);
  }

  private static final ObjectMapper MAPPER = JsonMapper.builder().build();
  private static final int DISPATCH = 0;
  private static final int IDENTIFY = 2;
  private static final int RESUME = 6;
  private static final int INVALID_SESSION = 9;
  private static final int HELLO = 10;
  private static final int HEARTBEAT_ACK = 11;
  private static final Duration READINESS_TIMEOUT = Duration.ofSeconds(10);
  private static final Logger log = LoggerFactory.getLogger(ShardWebSocket.class);

  private final Listener listener;

  /** Without an initializer, which would run after Javacord's constructor and reset it. */
  private volatile boolean sawReady;

  /** Connects; blocks until the handshake has succeeded or failed. */
  ShardWebSocket(MinimalDiscordApi api, Listener listener) {
    // Set before Javacord's constructor, which connects: frames arrive while it runs.
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
      return; // not a gateway packet, so of no use to Javacord either
    }
    JsonNode packet = parsed.get();
    switch (packet.path("op").asInt()) {
      case DISPATCH -> dispatch(socket, packet);
      case HELLO -> {
        listener.onHello(
            packet.path("d").path("heartbeat_interval").asInt(), () -> dropSession(socket));
        super.onTextMessage(socket, text);
      }
      case HEARTBEAT_ACK -> {
        listener.onHeartbeatAck();
        super.onTextMessage(socket, text);
      }
      case INVALID_SESSION -> invalidateSession(socket);
      default -> super.onTextMessage(socket, text);
    }
  }

  /** Javacord forgets the session and closes the connection, in some cases after a pause. */
  private void invalidateSession(WebSocket socket) throws Exception {
    long start = System.nanoTime();
    super.onTextMessage(socket, "{\"op\":" + INVALID_SESSION + ",\"d\":false}");
    listener.onInvalidSession(Duration.ofNanos(System.nanoTime() - start));
  }

  private void dropSession(WebSocket socket) {
    try {
      invalidateSession(socket);
    } catch (Exception e) {
      handleCallbackError(socket, e);
    }
  }

  @Override
  public void onFrameSent(WebSocket socket, WebSocketFrame frame) {
    if (frame.isTextFrame()) {
      int op = parse(frame.getPayloadText()).map(packet -> packet.path("op").asInt()).orElse(-1);
      if (op == IDENTIFY || op == RESUME) {
        listener.onLoginSent();
      }
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
        sawReady = true;
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

  /**
   * An event Javacord has no handler for: it only notes the sequence number, which RESUME needs.
   */
  private static String sequenceOnly(ObjectNode packet) {
    return packet.put("t", "PARLEY_SEEN").putNull("d").toString();
  }

  /** READY with what RESUME needs, and the user fields Javacord insists on. */
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
      disconnect(); // otherwise Javacord reconnects forever
    }
    if (sawReady) {
      awaitReadiness();
    }
    super.onDisconnected(socket, fromServer, fromClient, closedByServer);
    listener.onClosed(code);
  }

  /**
   * Javacord completes its readiness on a thread of its own after READY, and reconnects only what
   * was ready. A connection lost in between would stay lost.
   */
  private void awaitReadiness() {
    try {
      isReady().get(READINESS_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      log.debug("Javacord is not ready after READY", e);
    }
  }

  /** Javacord would log the exception, whose message may quote a packet. */
  @Override
  public void handleCallbackError(WebSocket socket, Throwable cause) {
    log.warn("A packet could not be handled: {}", cause.getClass().getName());
  }

  @Override
  public void onError(WebSocket socket, WebSocketException cause) {}

  @Override
  public void onUnexpectedError(WebSocket socket, WebSocketException cause) {}

  @Override
  public void onConnectError(WebSocket socket, WebSocketException exception) {}
}
