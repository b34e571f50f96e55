package parley.preview;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parley.bot.interaction.ApplicationOwners;
import parley.bot.moderation.Permissions;
import parley.config.Settings;

/**
 * Who somebody at the page pretends to be. A role is a member of one made-up server, with the
 * permissions that Discord would send; what it may do is decided by the commands, as always.
 */
enum SimulatedRole {
  /** Anybody in the server. */
  PERSON("101", Permissions.SEND_MESSAGES),

  /** Who manages the server, which is one of those that may be moderated. */
  MODERATOR("102", Permissions.SEND_MESSAGES | Permissions.MANAGE_GUILD),

  /** Who owns the application and the server. */
  OWNER("103", Permissions.SEND_MESSAGES | Permissions.ADMINISTRATOR);

  private static final String GUILD_ID = "100";
  private static final String CHANNEL_ID = "110";
  private static final String APPLICATION_ID = "120";

  private final String userId;
  private final long permissions;

  SimulatedRole(String userId, long permissions) {
    this.userId = userId;
    this.permissions = permissions;
  }

  /** The role of a name; empty if there is none. */
  static Optional<SimulatedRole> named(String name) {
    return List.of(values()).stream().filter(role -> role.pageName().equals(name)).findFirst();
  }

  /** Its name in the page. */
  String pageName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The id of the member who has it. */
  String userId() {
    return userId;
  }

  /** Permission bits of the member. */
  long permissions() {
    return permissions;
  }

  /** Who owns the made-up application. */
  static ApplicationOwners owners() {
    return new ApplicationOwners(Set.of(OWNER.userId), Set.of());
  }

  /** The same settings, by which those who manage the made-up server may moderate. */
  static Settings.Discord openedTo(Settings.Discord discord) {
    return new Settings.Discord(
        discord.shards(),
        discord.hasEphemeralReplies(),
        discord.moderatorRoles(),
        List.of(GUILD_ID),
        PreviewLimits.COOLDOWN,
        PreviewLimits.COOLDOWN,
        discord.maxArticleLoss(),
        discord.hasWarmUp());
  }

  /** Says in an interaction who caused it and where, whatever it said of that before. */
  void identify(ObjectNode interaction) {
    interaction.put("application_id", APPLICATION_ID);
    interaction.put("guild_id", GUILD_ID).put("channel_id", CHANNEL_ID);
    interaction.put("app_permissions", Long.toString(Permissions.ADMINISTRATOR));
    interaction.putObject("authorizing_integration_owners").put("0", GUILD_ID);
    ObjectNode member = JsonNodeFactory.instance.objectNode();
    member.put("permissions", Long.toString(permissions)).putArray("roles");
    member.putObject("user").put("id", userId);
    interaction.set("member", member);
    interaction.remove("user");
  }
}
