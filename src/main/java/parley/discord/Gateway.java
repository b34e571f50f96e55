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
  private static final ExponentialBackoff PAUSES =
      new ExponentialBackoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

  private record Shard(MinimalDiscordApi api, ShardConnection link, ShardWebSocket socket) {}

  private final BotToken token;
  private final Consumer<JsonNode> interactions;
  private final CompletableFuture<String> fatal = new CompletableFuture<>();
  private final List<Shard> shards = new CopyOnWriteArrayList<>();
  private final List<ShardConnection> links = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("discord-watchdog").factory());
  private volatile boolean stopping;

  /**
   * @param interactions gets the data of each interaction; must not block
   */
  Gateway(BotToken token, Consumer<JsonNode> interactions) {
    this.token = token;
    this.interactions = interactions;
    var _ = watch.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  private void look() {
    for (ShardConnection link : links) {
      try {
        link.watchdog().look();
      } catch (RuntimeException e) {
        log.warn("The watchdog could not act: {}", e.getClass().getName());
      }
    }
  }

  /** Completed with the remedy once reconnecting cannot help; cancelled when closed. */
  CompletableFuture<String> fatal() {
    return fatal;
  }

  /**
   * Connects the shards one after the other, as Discord wants it [events/gateway#rate-limiting];
   * returns when all receive events, or one never will.
   *
   * @param address the gateway's address
   */
  void connect(String address, ShardRange which) throws InterruptedException {
    DiscordWebSocketAdapter.setGateway(address);
    for (int shard = which.first(); shard <= which.last() && !isOver(); shard++) {
      connect(shard, which.total());
    }
  }

  private void connect(int shard, int total) throws InterruptedException {
    for (int tries = 1; !isOver(); tries++) {
      // Anew each time: Javacord ends the pools of one whose connection closed before it was ready.
      MinimalDiscordApi api = new MinimalDiscordApi(token, shard, total);
      ShardConnection link = new ShardConnection(shard, interactions, fatal::complete);
      links.add(link);
      ShardWebSocket socket = new ShardWebSocket(api, link);
      Shard connected = new Shard(api, link, socket);
      shards.add(connected);
      if (isServing(socket)) {
        return;
      }
      shards.remove(connected);
      links.remove(link);
      api.release();
      if (!isOver()) {
        Duration pause = PAUSES.after(tries);
        log.warn("Discord closed the connection; trying again in {} s", inSeconds(pause));
        Thread.sleep(pause);
      }
    }
  }

  /** Waits for the first events. Meanwhile Javacord goes on trying to connect. */
  private boolean isServing(ShardWebSocket socket) throws InterruptedException {
    CompletableFuture<Boolean> over = fatal.handle((_, _) -> false);
    try {
      return (Boolean) CompletableFuture.anyOf(socket.isReady(), over).get();
    } catch (java.util.concurrent.ExecutionException e) {
      log.warn("The connection to Discord failed: {}", e.getClass().getName());
      return false;
    }
  }

  private boolean isOver() {
    return stopping || fatal.isDone();
  }

  private static long inSeconds(Duration pause) {
    return Math.max(1, Math.round(pause.toMillis() / 1000.0));
  }

  private static void disconnect(Shard shard, CompletableFuture<Void> closed) {
    try {
      shard.socket().disconnect();
    } catch (RejectedExecutionException e) {
      // Javacord hands part of it to a pool that it shuts down by itself when the link is lost.
      log.debug("Shard was disconnected already", e);
      closed.complete(null);
    }
  }

  /** How many shards receive events. */
  int serving() {
    return (int) links.stream().filter(ShardConnection::isServing).count();
  }

  /** How many shards there are, connected or not. */
  int size() {
    return links.size();
  }

  /** From now on no interaction is taken; the connections stay. */
  void stopListening() {
    stopping = true;
    links.forEach(ShardConnection::stop);
  }

  /** Disconnects; waits a moment for Discord to say goodbye. */
  @Override
  public void close() {
    stopListening();
    watch.shutdownNow();
    fatal.cancel(false); // whoever waits for it may go
    List<CompletableFuture<?>> goodbyes = new ArrayList<>();
    for (Shard shard : shards) {
      CompletableFuture<Void> closed = new CompletableFuture<>();
      shard.api().addLostConnectionListener(_ -> closed.complete(null));
      goodbyes.add(closed.completeOnTimeout(null, 1, TimeUnit.SECONDS));
      disconnect(shard, closed);
    }
    CompletableFuture.allOf(goodbyes.toArray(CompletableFuture<?>[]::new)).join();
    // Their thread pools only: the sockets are Javacord's api's no more.
    shards.forEach(shard -> shard.api().release());
    shards.clear();
    links.clear();
  }
}
