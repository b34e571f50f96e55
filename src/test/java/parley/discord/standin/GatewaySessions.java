package parley.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions there are; what happens before the first one is kept for it. */
final class GatewaySessions {
  private final Map<String, GatewaySession> byId = new ConcurrentHashMap<>();
  private final Deque<Early> early = new ArrayDeque<>();

  private record Early(String type, String guild, JsonNode data) {}

  /** Tells the shards that an event concerns. */
  void dispatch(String type, JsonNode data) {
    String guild = data.path(type.equals("GUILD_CREATE") ? "id" : "guild_id").asText("");
    synchronized (early) {
      if (byId.isEmpty()) {
        early.add(new Early(type, guild, data));
        return;
      }
    }
    byId.values().stream().filter(s -> s.covers(guild)).forEach(s -> s.dispatch(type, data));
  }

  /** Ends the one whose bot and shard begin anew. */
  void replace(GatewaySession with) {
    byId.values()
        .removeIf(s ->
            s.token().equals(with.token())
                && s.shard() == with.shard()
                && s.shards() == with.shards());
  }

  /** A new one, which gets what was kept. */
  void begin(GatewaySession session) {
    synchronized (early) {
      byId.put(session.id(), session);
      early.stream()
          .filter(e -> session.covers(e.guild))
          .forEach(e -> session.dispatch(e.type, e.data));
      early.removeIf(e -> session.covers(e.guild));
    }
  }

  Optional<GatewaySession> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** It cannot be resumed. */
  void remove(String id) {
    byId.remove(id);
  }

  /** None can be resumed. */
  void clear() {
    byId.clear();
  }

  /** How many have a bot connected. */
  long attached() {
    return byId.values().stream().filter(GatewaySession::attached).count();
  }
}
