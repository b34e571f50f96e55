package parley.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.javacord.core.util.gateway.DiscordWebSocketAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gateway connections, one per shard, kept open until closed. */
final class Gateway implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Gateway.class);

  private record Shard(
      MinimalDiscordApi api, ShardConnection connection, ShardWebSocket webSocket) {}

  private final BotToken token;
  private final Consumer<JsonNode> interactionConsumer;
  private final RecentInteractions recentInteractions = new RecentInteractions();
  private final CompletableFuture<String> fatalCloseMessage = new CompletableFuture<>();
  private final List<Shard> shards = new CopyOnWriteArrayList<>();
  private final List<ShardConnection> connections = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService watchdogScheduler =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("discord-watchdog").factory());
  private volatile boolean isStopping;

  /**
   * @param interactionConsumer receives the data of each INTERACTION_CREATE; must not block
   */
  Gateway(BotToken token, Consumer<JsonNode> interactionConsumer) {
    this.token = token;
    this.interactionConsumer = interactionConsumer;
    var _ = watchdogScheduler.scheduleWithFixedDelay(this::checkWatchdogs, 1, 1, TimeUnit.SECONDS);
  }

  private void checkWatchdogs() {
    for (ShardConnection connection : connections) {
      try {
        connection.watchdog().check();
      } catch (RuntimeException e) {
        log.warn("The watchdog could not act: {}", e.getClass().getName());
      }
    }
  }

  /** Completes with a remedy once reconnecting cannot help; cancelled on close. */
  CompletableFuture<String> fatalCloseMessage() {
    return fatalCloseMessage;
  }

  /**
   * Connects the shards one after another, as Discord requires [events/gateway#rate-limiting].
   * Returns when all receive events, or when one never will.
   *
   * @param gatewayUrl WebSocket URL of the gateway
   */
  void connect(String gatewayUrl, ShardRange shardRange) throws InterruptedException {
    DiscordWebSocketAdapter.setGateway(gatewayUrl);
    for (int shard = shardRange.first(); shard <= shardRange.last() && !isStopped(); shard++) {
      connect(shard, shardRange.total());
    }
  }

  private void connect(int shard, int total) throws InterruptedException {
    for (int attempt = 1; !isStopped(); attempt++) {
      // A new one for each attempt: Javacord shuts down the thread pools of a connection that
      // closes before it is ready.
      MinimalDiscordApi api = new MinimalDiscordApi(token, shard, total);
      ShardConnection connection =
          new ShardConnection(shard, this::receiveOnce, fatalCloseMessage::complete);
      api.setReconnectDelay(connection.reconnectDelay()::seconds);
      connections.add(connection);
      ShardWebSocket webSocket = new ShardWebSocket(api, connection);
      Shard candidate = new Shard(api, connection, webSocket);
      shards.add(candidate);
      if (awaitReady(webSocket)) {
        return;
      }
      shards.remove(candidate);
      connections.remove(connection);
      api.release();
      if (!isStopped()) {
        Duration delay = connection.reconnectDelay().next(attempt);
        log.warn("Discord closed the connection; trying again in {} s", toSeconds(delay));
        Thread.sleep(delay);
      }
    }
  }

  private void receiveOnce(JsonNode data) {
    if (recentInteractions.add(data.path("id").asText())) {
      interactionConsumer.accept(data);
    }
  }

  /** Waits until events arrive; Javacord keeps trying to connect meanwhile. */
  private boolean awaitReady(ShardWebSocket webSocket) throws InterruptedException {
    CompletableFuture<Boolean> stopped = fatalCloseMessage.handle((_, _) -> false);
    try {
      return (Boolean) CompletableFuture.anyOf(webSocket.isReady(), stopped).get();
    } catch (java.util.concurrent.ExecutionException e) {
      log.warn("The connection to Discord failed: {}", e.getClass().getName());
      return false;
    }
  }

  private boolean isStopped() {
    return isStopping || fatalCloseMessage.isDone();
  }

  private static long toSeconds(Duration delay) {
    return Math.max(1, Math.round(delay.toMillis() / 1000.0));
  }

  private static void disconnect(Shard shard, CompletableFuture<Void> closed) {
    try {
      shard.webSocket().disconnect();
    } catch (RejectedExecutionException e) {
      // Javacord uses a thread pool here that it shuts down itself when the link is lost.
      log.debug("Shard was disconnected already", e);
      closed.complete(null);
    }
  }

  /** Number of shards that receive events. */
  int connectedCount() {
    return (int) connections.stream().filter(ShardConnection::isReady).count();
  }

  /** Number of shards, connected or not. */
  int shardCount() {
    return connections.size();
  }

  /** Accepts no more interactions; the connections stay open. */
  void stopAccepting() {
    isStopping = true;
    connections.forEach(ShardConnection::stop);
  }

  /** Disconnects, giving Discord a second to confirm. */
  @Override
  public void close() {
    stopAccepting();
    watchdogScheduler.shutdownNow();
    fatalCloseMessage.cancel(false); // releases run()
    List<CompletableFuture<?>> closeFutures = new ArrayList<>();
    for (Shard shard : shards) {
      CompletableFuture<Void> closed = new CompletableFuture<>();
      shard.api().addLostConnectionListener(_ -> closed.complete(null));
      closeFutures.add(closed.completeOnTimeout(null, 1, TimeUnit.SECONDS));
      disconnect(shard, closed);
    }
    CompletableFuture.allOf(closeFutures.toArray(CompletableFuture<?>[]::new)).join();
    // This frees the thread pools; the sockets are already closed.
    shards.forEach(shard -> shard.api().release());
    shards.clear();
    connections.clear();
  }
}
