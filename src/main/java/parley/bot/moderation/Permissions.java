package parley.bot.moderation;

import java.util.Optional;
import java.util.function.Supplier;
import parley.bot.interaction.ApplicationOwners;
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
  private final Supplier<ApplicationOwners> owners;

  Permissions(Settings.Discord settings, Supplier<ApplicationOwners> owners) {
    this.settings = settings;
    this.owners = owners;
  }

  /**
   * Whether the person may use the moderators' commands. In a guild that is configured those who
   * manage it and the roles configured may. Without such guilds anybody could add the bot to one of
   * their own, so managing one counts for nothing there. In direct messages the owner alone may.
   */
  boolean isModerator(InteractionContext context) {
    if (context.guildId().isEmpty()) {
      return owners.get().isOwner(context.userId());
    }
    boolean hasRole = context.roleIds().stream().anyMatch(settings.moderatorRoles()::contains);
    return settings.moderatorGuilds().isEmpty()
        ? hasRole || owners.get().isOwnerOrTeam(context.userId())
        : settings.moderatorGuilds().contains(context.guildId().get())
            && (hasRole || managesGuild(context));
  }

  /** The guild that the person manages and that may be configured, so that they may do more. */
  Optional<String> guildToOpen(InteractionContext context) {
    return settings.moderatorGuilds().isEmpty() && managesGuild(context)
        ? context.guildId()
        : Optional.empty();
  }

  private static boolean managesGuild(InteractionContext context) {
    return hasAny(context.permissions(), ADMINISTRATOR | MANAGE_GUILD);
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
