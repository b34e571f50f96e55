package parley.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All sessions; events before the first one are kept for it. */
final class GatewaySessions {
  private final Map<String, GatewaySession> byId = new ConcurrentHashMap<>();
  private final Deque<PendingEvent> pendingEvents = new ArrayDeque<>();

  private record PendingEvent(String type, String guild, JsonNode data) {}

  /** Sends an event to the shards it concerns. */
  void dispatch(String type, JsonNode data) {
    String guild = data.path(type.equals("GUILD_CREATE") ? "id" : "guild_id").asText("");
    synchronized (pendingEvents) {
      if (byId.isEmpty()) {
        pendingEvents.add(new PendingEvent(type, guild, data));
        return;
      }
    }
    byId.values().stream().filter(s -> s.handlesGuild(guild)).forEach(s -> s.dispatch(type, data));
  }

  /** Removes the session of the same bot and shard, which identifies anew. */
  void removeSameShard(GatewaySession replacement) {
    byId.values()
        .removeIf(s ->
            s.token().equals(replacement.token())
                && s.shard() == replacement.shard()
                && s.shards() == replacement.shards());
  }

  /** Adds a session and sends it the events that were kept. */
  void add(GatewaySession session) {
    synchronized (pendingEvents) {
      byId.put(session.id(), session);
      pendingEvents.stream()
          .filter(e -> session.handlesGuild(e.guild))
          .forEach(e -> session.dispatch(e.type, e.data));
      pendingEvents.removeIf(e -> session.handlesGuild(e.guild));
    }
  }

  Optional<GatewaySession> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Removes a session, which can no longer be resumed. */
  void remove(String id) {
    byId.remove(id);
  }

  /** Removes all sessions. */
  void clear() {
    byId.clear();
  }

  /** Number of sessions with a connection. */
  long attachedCount() {
    return byId.values().stream().filter(GatewaySession::isAttached).count();
  }
}
