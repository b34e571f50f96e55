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

/** One shard's connection as the rest of the edge sees it: what happens to it, and its watchdog. */
final class ShardConnection implements ShardWebSocket.Events, ConnectionWatchdog.Link {
  private static final Logger log = LoggerFactory.getLogger(ShardConnection.class);

  /** Our own code: with 1000 or 1001 Discord would end the session, so nothing could be resumed. */
  private static final int DEAD_LINK = 4900;

  private final int shard;
  private final Consumer<JsonNode> interactions;
  private final Consumer<String> fatal;
  private final ConnectionWatchdog watchdog = new ConnectionWatchdog(this, System::nanoTime);
  private final AtomicReference<Optional<WebSocket>> socket =
      new AtomicReference<>(Optional.empty());
  private volatile boolean stopping;
  private volatile boolean lost;
  private volatile boolean serving;

  /**
   * @param interactions gets the data of each interaction; must not block
   * @param fatal gets the remedy where reconnecting cannot help
   */
  ShardConnection(int shard, Consumer<JsonNode> interactions, Consumer<String> fatal) {
    this.shard = shard;
    this.interactions = interactions;
    this.fatal = fatal;
  }

  ConnectionWatchdog watchdog() {
    return watchdog;
  }

  /** From now on a closed connection is what is wanted. */
  void stop() {
    stopping = true;
  }

  @Override
  public void state(WebSocket changed, WebSocketState state) {
    socket.set(Optional.of(changed));
    switch (state) {
      case CONNECTING, CLOSING -> watchdog.changing();
      case OPEN -> watchdog.open();
      case CREATED, CLOSED -> watchdog.closed();
    }
  }

  @Override
  public void frame() {
    watchdog.frame();
  }

  @Override
  public void hello(int heartbeatMillis) {
    if (heartbeatMillis > 0) {
      watchdog.heartbeat(Duration.ofMillis(heartbeatMillis));
    }
  }

  @Override
  public void acknowledged() {
    watchdog.acknowledged();
  }

  @Override
  public void serving(boolean resumed) {
    if (lost) {
      log.warn("Shard {} is connected to Discord again{}", shard, resumed ? "; none missed" : "");
    } else {
      log.info("Shard {} is connected to Discord", shard);
    }
    lost = false;
    serving = true;
  }

  /** Whether events come in, as far as anybody knows. */
  boolean isServing() {
    return serving;
  }

  @Override
  public void interaction(JsonNode data) {
    if (!stopping) {
      interactions.accept(data);
    }
  }

  @Override
  public void closed(int code) {
    serving = false;
    if (stopping) {
      return;
    }
    Optional<String> remedy = FatalCloseCodes.remedy(code);
    if (remedy.isPresent()) {
      fatal.accept(remedy.get());
      return;
    }
    if (!lost) {
      log.warn(
          "Shard {} lost its connection to Discord (close code {}); reconnecting", shard, code);
    }
    lost = true;
  }

  @Override
  public void drop() {
    log.warn("Shard {} has heard nothing from Discord; the link is taken for dead", shard);
    socket.get().ifPresent(dead -> dead.disconnect(DEAD_LINK, "no answer", 1000));
  }

  @Override
  public void cut() {
    log.warn("Shard {} got stuck while connecting to Discord; trying again", shard);
    socket
        .get()
        .map(WebSocket::getSocket)
        // Closing a TLS socket may wait for whoever is stuck in its handshake.
        .ifPresent(stuck -> Thread.ofPlatform().daemon().start(() -> close(stuck)));
  }

  private static void close(Socket stuck) {
    try {
      stuck.close();
    } catch (IOException e) {
      log.debug("The stuck socket did not close", e);
    }
  }
}
