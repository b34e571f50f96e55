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
  static Optional<InteractionContext> parse(JsonNode packet) {
    Optional<String> id = Json.text(packet.path("id"));
    Optional<String> token = Json.text(packet.path("token"));
    if (id.isEmpty() || token.isEmpty()) {
      return Optional.empty();
    }
    JsonNode member = packet.path("member");
    // Guilds name a member, direct messages a user.
    Optional<String> userId =
        Json.text(member.path("user").path("id"))
            .or(() -> Json.text(packet.path("user").path("id")));
    Optional<String> guildId =
        Json.text(packet.path("guild_id")).or(() -> Json.text(packet.path("guild").path("id")));
    List<String> roleIds = new ArrayList<>();
    member.path("roles").forEach(role -> Json.text(role).ifPresent(roleIds::add));
    return Optional.of(
        new InteractionContext(
            id.get(),
            token.get(),
            Json.text(packet.path("application_id")).orElse(""),
            guildId,
            Json.text(packet.path("channel_id"))
                .or(() -> Json.text(packet.path("channel").path("id"))),
            userId.orElse(""),
            Json.text(packet.path("locale"))
                .or(() -> Json.text(packet.path("guild_locale")))
                .orElse("en-US"),
            guildId.isPresent() ? Json.permissionBits(member.path("permissions")) : 0,
            Json.permissionBits(packet.path("app_permissions")),
            roleIds,
            isGuildInstall(packet.path("authorizing_integration_owners"), guildId)));
  }

  private static boolean isGuildInstall(JsonNode owners, Optional<String> guildId) {
    Optional<String> owner = Json.text(owners.path(GUILD_INSTALL));
    return guildId.isPresent() && owner.equals(guildId);
  }
}
