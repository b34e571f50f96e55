package parley.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.discord.standin.payload.Ids;
import parley.discord.standin.payload.Json;

/** What a bot and the gateway agreed on; it outlives connections. */
final class GatewaySession {
  private final String id = Ids.secret(32);
  private final String token;
  private final int shard;
  private final int shards;
  private final List<Event> events = new ArrayList<>();
  private int sequence;
  private @Nullable GatewayConnection connection;

  GatewaySession(JsonNode identify) {
    token = identify.path("token").asText();
    shard = identify.path("shard").path(0).asInt(0);
    shards = identify.path("shard").path(1).asInt(1);
  }

  private record Event(int sequence, String text) {}

  String id() {
    return id;
  }

  String token() {
    return token;
  }

  int shard() {
    return shard;
  }

  int shards() {
    return shards;
  }

  /** Whether this session's shard gets what happens there. */
  boolean handlesGuild(String guild) {
    return (guild.isEmpty() ? 0 : (Long.parseLong(guild) >> 22) % shards) == shard;
  }

  /** Sends an event, now or when the bot is back. */
  synchronized void dispatch(String type, JsonNode data) {
    ObjectNode packet = Json.object().put("op", 0).put("s", ++sequence).put("t", type);
    packet.set("d", data);
    Event event = new Event(sequence, packet.toString());
    events.add(event);
    if (connection != null) {
      connection.send(event.text);
    }
  }

  /** The bot has all up to this one: they need not be kept. */
  synchronized void acknowledge(int lastSequence) {
    events.removeIf(e -> e.sequence <= lastSequence);
  }

  /** The bot is here. */
  synchronized void attach(GatewayConnection to) {
    connection = to;
  }

  /** The bot is back and has all up to this one; it gets what came after. */
  synchronized void resume(GatewayConnection to, int lastSequence) {
    connection = to;
    events.stream().filter(e -> e.sequence > lastSequence).forEach(e -> to.send(e.text));
    dispatch("RESUMED", Json.object());
  }

  /** The connection is gone; false if it was not this session's, or no longer. */
  synchronized boolean detach(GatewayConnection from) {
    boolean attached = from.equals(connection);
    if (attached) {
      connection = null;
    }
    return attached;
  }

  /** Whether the bot is here. */
  synchronized boolean isAttached() {
    return connection != null;
  }
}
