package parley.bot.interaction;

import java.util.List;
import java.util.Optional;

/**
 * Who did something, where, and how to respond. Ids are Discord's snowflakes as decimal text.
 *
 * @param id id of the interaction
 * @param token the secret a response needs; valid for 15 minutes, never logged
 * @param applicationId id of the application
 * @param guildId where it happened; empty in direct messages
 * @param channelId where it happened, if Discord said so
 * @param userId who did it
 * @param locale the person's language as Discord writes it, {@code en-US} where it is missing
 * @param permissions permission bits of the person in the channel; 0 in direct messages
 * @param appPermissions permission bits of the bot in the channel
 * @param roleIds ids of the person's roles
 * @param isGuildInstall whether the bot itself is in the guild, so that it may post of its own
 *     accord
 */
public record InteractionContext(
    String id,
    String token,
    String applicationId,
    Optional<String> guildId,
    Optional<String> channelId,
    String userId,
    String locale,
    long permissions,
    long appPermissions,
    List<String> roleIds,
    boolean isGuildInstall) {
  public InteractionContext {
    roleIds = List.copyOf(roleIds);
  }

  /** Never shows the token. */
  @Override
  public String toString() {
    return "interaction " + id + guildId.map(g -> " in guild " + g).orElse(" in direct messages");
  }
}
