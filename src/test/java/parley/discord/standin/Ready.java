package parley.discord.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** READY payloads. */
final class Ready {
  private Ready() {}

  /** For a session, with the guilds that are announced to it. */
  static ObjectNode of(Session session, List<ObjectNode> guilds) {
    ObjectNode ready =
        Json.object()
            .put("v", 10)
            .put("session_id", session.id())
            .put("resume_gateway_url", "wss://" + Authority.RESUME);
    ready.set("user", Users.bot());
    ready.putObject("application").put("id", Ids.APPLICATION).put("flags", 0);
    ArrayNode announced = ready.putArray("guilds");
    guilds.forEach(
        g -> announced.addObject().put("id", g.path("id").asText()).put("unavailable", true));
    ready.putArray("private_channels");
    ready.putArray("shard").add(session.shard()).add(session.shards());
    return ready;
  }
}
