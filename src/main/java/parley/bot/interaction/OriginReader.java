package parley.bot.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads who did something, and where. */
final class OriginReader {
  /** Discord's number for an app added to a guild, as against to a person. */
  private static final String GUILD_INSTALL = "0";

  private OriginReader() {}

  /** Empty where what a response needs is not there. */
  static Optional<InteractionContext> read(JsonNode packet) {
    Optional<String> id = Json.text(packet.path("id"));
    Optional<String> token = Json.text(packet.path("token"));
    if (id.isEmpty() || token.isEmpty()) {
      return Optional.empty();
    }
    JsonNode member = packet.path("member");
    // Guilds name a member, direct messages a user.
    Optional<String> user =
        Json.text(member.path("user").path("id"))
            .or(() -> Json.text(packet.path("user").path("id")));
    Optional<String> guild =
        Json.text(packet.path("guild_id")).or(() -> Json.text(packet.path("guild").path("id")));
    List<String> roles = new ArrayList<>();
    member.path("roles").forEach(role -> Json.text(role).ifPresent(roles::add));
    return Optional.of(
        new InteractionContext(
            id.get(),
            token.get(),
            Json.text(packet.path("application_id")).orElse(""),
            guild,
            Json.text(packet.path("channel_id"))
                .or(() -> Json.text(packet.path("channel").path("id"))),
            user.orElse(""),
            Json.text(packet.path("locale"))
                .or(() -> Json.text(packet.path("guild_locale")))
                .orElse("en-US"),
            guild.isPresent() ? Json.bits(member.path("permissions")) : 0,
            Json.bits(packet.path("app_permissions")),
            roles,
            installed(packet.path("authorizing_integration_owners"), guild)));
  }

  private static boolean installed(JsonNode owners, Optional<String> guild) {
    Optional<String> owner = Json.text(owners.path(GUILD_INSTALL));
    return guild.isPresent() && owner.equals(guild);
  }
}
