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

/** The connections to Discord: one for each shard, kept up until closed. */
final class Gateway implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Gateway.class);
  private static final ExponentialBackoff BACKOFF =
      new ExponentialBackoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

  private record Shard(
      MinimalDiscordApi api, ShardConnection connection, ShardWebSocket webSocket) {}

  private final BotToken token;
  private final Consumer<JsonNode> interactionConsumer;
  private final CompletableFuture<String> fatalRemedy = new CompletableFuture<>();
  private final List<Shard> shards = new CopyOnWriteArrayList<>();
  private final List<ShardConnection> connections = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService watchdogScheduler =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("discord-watchdog").factory());
  private volatile boolean isStopping;

  /**
   * @param interactionConsumer gets the data of each interaction; must not block
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

  /** Completed with the remedy once reconnecting cannot help; cancelled when closed. */
  CompletableFuture<String> fatalRemedy() {
    return fatalRemedy;
  }

  /**
   * Connects the shards one after the other, as Discord wants it [events/gateway#rate-limiting];
   * returns when all receive events, or one never will.
   *
   * @param gatewayUrl the gateway's address
   */
  void connect(String gatewayUrl, ShardRange shardRange) throws InterruptedException {
    DiscordWebSocketAdapter.setGateway(gatewayUrl);
    for (int shard = shardRange.first(); shard <= shardRange.last() && !isStopped(); shard++) {
      connect(shard, shardRange.total());
    }
  }

  private void connect(int shard, int total) throws InterruptedException {
    for (int attempt = 1; !isStopped(); attempt++) {
      // Anew each time: Javacord ends the pools of one whose connection closed before it was ready.
      MinimalDiscordApi api = new MinimalDiscordApi(token, shard, total);
      ShardConnection connection =
          new ShardConnection(shard, interactionConsumer, fatalRemedy::complete);
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
        Duration delay = BACKOFF.delay(attempt);
        log.warn("Discord closed the connection; trying again in {} s", toSeconds(delay));
        Thread.sleep(delay);
      }
    }
  }

  /** Waits for the first events. Meanwhile Javacord goes on trying to connect. */
  private boolean awaitReady(ShardWebSocket webSocket) throws InterruptedException {
    CompletableFuture<Boolean> stopped = fatalRemedy.handle((_, _) -> false);
    try {
      return (Boolean) CompletableFuture.anyOf(webSocket.isReady(), stopped).get();
    } catch (java.util.concurrent.ExecutionException e) {
      log.warn("The connection to Discord failed: {}", e.getClass().getName());
      return false;
    }
  }

  private boolean isStopped() {
    return isStopping || fatalRemedy.isDone();
  }

  private static long toSeconds(Duration delay) {
    return Math.max(1, Math.round(delay.toMillis() / 1000.0));
  }

  private static void disconnect(Shard shard, CompletableFuture<Void> closed) {
    try {
      shard.webSocket().disconnect();
    } catch (RejectedExecutionException e) {
      // Javacord hands part of it to a pool that it shuts down by itself when the link is lost.
      log.debug("Shard was disconnected already", e);
      closed.complete(null);
    }
  }

  /** How many shards receive events. */
  int connectedCount() {
    return (int) connections.stream().filter(ShardConnection::isReady).count();
  }

  /** How many shards there are, connected or not. */
  int shardCount() {
    return connections.size();
  }

  /** From now on no interaction is taken; the connections stay. */
  void stopAccepting() {
    isStopping = true;
    connections.forEach(ShardConnection::stop);
  }

  /** Disconnects; waits a moment for Discord to say goodbye. */
  @Override
  public void close() {
    stopAccepting();
    watchdogScheduler.shutdownNow();
    fatalRemedy.cancel(false); // whoever waits for it may go
    List<CompletableFuture<?>> closeFutures = new ArrayList<>();
    for (Shard shard : shards) {
      CompletableFuture<Void> closed = new CompletableFuture<>();
      shard.api().addLostConnectionListener(_ -> closed.complete(null));
      closeFutures.add(closed.completeOnTimeout(null, 1, TimeUnit.SECONDS));
      disconnect(shard, closed);
    }
    CompletableFuture.allOf(closeFutures.toArray(CompletableFuture<?>[]::new)).join();
    // Their thread pools only: the sockets are Javacord's api's no more.
    shards.forEach(shard -> shard.api().release());
    shards.clear();
    connections.clear();
  }
}
