package parley.discord.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import parley.discord.standin.payload.Ids;
import parley.discord.standin.payload.Json;
import parley.discord.standin.payload.Users;

/** Builds READY payloads. */
final class ReadyPayload {
  private ReadyPayload() {}

  /** Builds the READY of a session with its guilds, announced as unavailable. */
  static ObjectNode build(GatewaySession session, List<ObjectNode> guilds) {
    ObjectNode ready =
        Json.object()
            .put("v", 10)
            .put("session_id", session.id())
            .put("resume_gateway_url", "wss://" + CertificateAuthority.RESUME_HOST);
    ready.set("user", Users.bot());
    ready.putObject("application").put("id", Ids.APPLICATION).put("flags", 0);
    ArrayNode announcedGuilds = ready.putArray("guilds");
    guilds.forEach(
        g -> announcedGuilds.addObject().put("id", g.path("id").asText()).put("unavailable", true));
    ready.putArray("private_channels");
    ready.putArray("shard").add(session.shard()).add(session.shards());
    return ready;
  }
}
