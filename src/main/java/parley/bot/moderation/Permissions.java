package parley.bot.moderation;

import parley.bot.interaction.InteractionContext;
import parley.config.Settings;

/** Who may do what, from the permission bits and roles of an interaction. */
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

  /** Whether somebody may use the moderators' command there; never in direct messages. */
  boolean isModerator(InteractionContext origin) {
    return origin.guild().filter(this::isAllowed).isPresent()
        && (has(origin.permissions(), ADMINISTRATOR | MANAGE_GUILD)
            || origin.roles().stream().anyMatch(settings.moderatorRoles()::contains));
  }

  private boolean isAllowed(String guild) {
    return settings.moderatorGuilds().isEmpty() || settings.moderatorGuilds().contains(guild);
  }

  /** Whether somebody may delete a reply that was made for a person. */
  public static boolean mayDelete(InteractionContext origin, String asker) {
    return origin.user().equals(asker)
        || (origin.guild().isPresent()
            && has(origin.permissions(), ADMINISTRATOR | MANAGE_MESSAGES));
  }

  /** Whether the bot may post in the channel of its own accord. */
  public static boolean mayPost(InteractionContext origin) {
    return origin.installed()
        && origin.channel().isPresent()
        && has(origin.appPermissions(), ADMINISTRATOR | SEND_MESSAGES | SEND_MESSAGES_IN_THREADS);
  }

  private static boolean has(long permissions, long anyOf) {
    return (permissions & anyOf) != 0;
  }
}
