package parley.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.discord.standin.payload.Ids;
import parley.discord.standin.payload.Json;

/** A gateway session, which outlives its connections. */
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

  /** Whether the guild belongs to this session's shard. */
  boolean handlesGuild(String guild) {
    return (guild.isEmpty() ? 0 : (Long.parseLong(guild) >> 22) % shards) == shard;
  }

  /** Sends an event now, or once the bot has resumed. */
  synchronized void dispatch(String type, JsonNode data) {
    ObjectNode packet = Json.object().put("op", 0).put("s", ++sequence).put("t", type);
    packet.set("d", data);
    Event event = new Event(sequence, packet.toString());
    events.add(event);
    if (connection != null) {
      connection.send(event.text);
    }
  }

  /** Discards the events up to this sequence number, which the bot has received. */
  synchronized void acknowledge(int lastSequence) {
    events.removeIf(e -> e.sequence <= lastSequence);
  }

  /** Attaches a connection. */
  synchronized void attach(GatewayConnection to) {
    connection = to;
  }

  /** Attaches a connection that resumes, and sends the events after the sequence number. */
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

  /** Whether a connection is attached. */
  synchronized boolean isAttached() {
    return connection != null;
  }
}
