package parley.bot.moderation;

import parley.bot.interaction.InteractionContext;
import parley.config.Settings;

/**
 * Decides who may do what, from the permission bits and roles of an interaction. The constants are
 * Discord's bits.
 */
public final class Permissions {
  public static final long ADMINISTRATOR = 1L << 3;
  public static final long MANAGE_GUILD = 1L << 5;
  public static final long SEND_MESSAGES = 1L << 11;
  public static final long MANAGE_MESSAGES = 1L << 13;
  static final long SEND_MESSAGES_IN_THREADS = 1L << 38;

  private final Settings.Discord settings;

  Permissions(Settings.Discord settings) {
    this.settings = settings;
  }

  /** Whether the person may use the moderators' commands; never in direct messages. */
  boolean isModerator(InteractionContext context) {
    return context.guildId().filter(this::isGuildAllowed).isPresent()
        && (hasAny(context.permissions(), ADMINISTRATOR | MANAGE_GUILD)
            || context.roleIds().stream().anyMatch(settings.moderatorRoles()::contains));
  }

  private boolean isGuildAllowed(String guildId) {
    return settings.moderatorGuilds().isEmpty() || settings.moderatorGuilds().contains(guildId);
  }

  /** Whether the person may delete a reply made for the given requester. */
  public static boolean mayDelete(InteractionContext context, String requesterId) {
    return context.userId().equals(requesterId)
        || (context.guildId().isPresent()
            && hasAny(context.permissions(), ADMINISTRATOR | MANAGE_MESSAGES));
  }

  /** Whether the bot may post in the channel unasked. */
  public static boolean mayPost(InteractionContext context) {
    return context.isGuildInstall()
        && context.channelId().isPresent()
        && hasAny(
            context.appPermissions(), ADMINISTRATOR | SEND_MESSAGES | SEND_MESSAGES_IN_THREADS);
  }

  private static boolean hasAny(long permissions, long anyOf) {
    return (permissions & anyOf) != 0;
  }
}
