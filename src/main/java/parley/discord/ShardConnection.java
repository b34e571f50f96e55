package parley.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.neovisionaries.ws.client.WebSocket;
import com.neovisionaries.ws.client.WebSocketState;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of one shard: logs its state, watches it, and reports interactions and fatal
 * closes.
 */
final class ShardConnection implements ShardWebSocket.Listener, ConnectionWatchdog.Connection {
  private static final Logger log = LoggerFactory.getLogger(ShardConnection.class);

  /** A private code: 1000 and 1001 would end the session, which could then not be resumed. */
  private static final int ZOMBIED_CONNECTION_CODE = 4900;

  private final int shard;
  private final Consumer<JsonNode> interactionConsumer;
  private final Consumer<String> fatalConsumer;
  private final ConnectionWatchdog watchdog = new ConnectionWatchdog(this, System::nanoTime);
  private final AtomicReference<Optional<WebSocket>> socket =
      new AtomicReference<>(Optional.empty());
  private final ReconnectDelay reconnectDelay = new ReconnectDelay(this::logDelay);
  private volatile Runnable sessionDropper = () -> {};
  private volatile boolean wasOpen;
  private volatile boolean isStopping;
  private volatile boolean isLost;
  private volatile boolean isReady;

  /**
   * @param interactionConsumer receives the data of each INTERACTION_CREATE; must not block
   * @param fatalConsumer receives the remedy when reconnecting cannot help
   */
  ShardConnection(
      int shard, Consumer<JsonNode> interactionConsumer, Consumer<String> fatalConsumer) {
    this.shard = shard;
    this.interactionConsumer = interactionConsumer;
    this.fatalConsumer = fatalConsumer;
  }

  ConnectionWatchdog watchdog() {
    return watchdog;
  }

  ReconnectDelay reconnectDelay() {
    return reconnectDelay;
  }

  private void logDelay(Duration delay) {
    if (!isStopping && !wasOpen) {
      log.warn(
          "Shard {} cannot reach Discord's gateway; trying again in {} s",
          shard,
          delay.toSeconds());
    }
    wasOpen = false;
  }

  /** A close from now on is intended. */
  void stop() {
    isStopping = true;
  }

  @Override
  public void onStateChanged(WebSocket changed, WebSocketState state) {
    socket.set(Optional.of(changed));
    switch (state) {
      case CONNECTING, CLOSING -> watchdog.onTransition();
      case OPEN -> {
        wasOpen = true;
        watchdog.onOpen();
      }
      case CREATED, CLOSED -> watchdog.onClosed();
    }
  }

  @Override
  public void onFrame() {
    watchdog.onFrame();
  }

  @Override
  public void onHello(int heartbeatMillis, Runnable dropSession) {
    sessionDropper = dropSession;
    if (heartbeatMillis > 0) {
      watchdog.onHello(Duration.ofMillis(heartbeatMillis));
    }
  }

  @Override
  public void onLoginSent() {
    watchdog.onLoginSent();
  }

  @Override
  public void onInvalidSession(Duration waited) {
    watchdog.onLoginAnswered();
    reconnectDelay.onInvalidSession(waited);
  }

  @Override
  public void onHeartbeatAck() {
    watchdog.onHeartbeatAck();
  }

  @Override
  public void onReady(boolean resumed) {
    watchdog.onLoginAnswered();
    reconnectDelay.reset();
    if (isLost) {
      log.warn("Shard {} is connected to Discord again{}", shard, resumed ? "; none missed" : "");
    } else {
      log.info("Shard {} is connected to Discord", shard);
    }
    isLost = false;
    isReady = true;
  }

  /** Whether events arrive, as far as known. */
  boolean isReady() {
    return isReady;
  }

  @Override
  public void onInteraction(JsonNode data) {
    if (!isStopping) {
      interactionConsumer.accept(data);
    }
  }

  @Override
  public void onClosed(int code) {
    isReady = false;
    if (isStopping) {
      return;
    }
    Optional<String> remedy = FatalCloseCodes.remedy(code);
    if (remedy.isPresent()) {
      fatalConsumer.accept(remedy.get());
      return;
    }
    if (!isLost) {
      log.warn(
          "Shard {} lost its connection to Discord (close code {}); reconnecting", shard, code);
    }
    isLost = true;
  }

  @Override
  public void closeWebSocket() {
    log.warn("Shard {} has heard nothing from Discord; the connection is taken for dead", shard);
    socket
        .get()
        .ifPresent(
            zombiedSocket -> zombiedSocket.disconnect(ZOMBIED_CONNECTION_CODE, "no answer", 1000));
  }

  @Override
  public void dropSession() {
    log.warn("Shard {} got no answer to its login at Discord; logging in anew", shard);
    // Javacord may pause before it closes the connection; the watchdog must go on.
    Thread.ofVirtual().start(sessionDropper);
  }

  @Override
  public void closeSocket() {
    log.warn("Shard {} got stuck while connecting to Discord; trying again", shard);
    socket
        .get()
        .map(WebSocket::getSocket)
        // Closing a TLS socket may block on the thread stuck in its handshake.
        .ifPresent(stalledSocket -> Thread.ofPlatform().daemon().start(() -> close(stalledSocket)));
  }

  private static void close(Socket stalledSocket) {
    try {
      stalledSocket.close();
    } catch (IOException e) {
      log.debug("The stuck socket did not close", e);
    }
  }
}
