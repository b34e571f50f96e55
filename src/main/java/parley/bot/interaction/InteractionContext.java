package parley.bot.interaction;

import java.util.List;
import java.util.Optional;

/**
 * Who caused an interaction, where, and how to respond. Ids are snowflakes as decimal text.
 *
 * @param id id of the interaction
 * @param token secret that authorizes responses for 15 minutes; never logged
 * @param applicationId id of the application
 * @param guildId guild; empty in direct messages
 * @param channelId channel, if Discord says so
 * @param userId id of the person
 * @param locale the person's locale as Discord writes it, such as {@code en-US}
 * @param permissions permission bits of the person in the channel; 0 in direct messages
 * @param appPermissions permission bits of the bot in the channel
 * @param roleIds ids of the person's roles
 * @param isGuildInstall whether the bot itself is in the guild, so that it may post unasked
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
  /** Used if Discord names no locale. */
  private static final String DEFAULT_LOCALE = "en-US";

  public InteractionContext {
    roleIds = List.copyOf(roleIds);
  }

  /**
   * Starts a context in direct messages, with no permissions and no roles.
   *
   * @param id id of the interaction
   * @param token its token
   */
  public static Builder builder(String id, String token) {
    return new Builder(id, token);
  }

  /** Builds a context; what is not set stays unknown. */
  public static final class Builder {
    private final String id;
    private final String token;
    private String applicationId = "";
    private Optional<String> guildId = Optional.empty();
    private Optional<String> channelId = Optional.empty();
    private String userId = "";
    private String locale = DEFAULT_LOCALE;
    private long permissions;
    private long appPermissions;
    private List<String> roleIds = List.of();
    private boolean isGuildInstall;

    private Builder(String id, String token) {
      this.id = id;
      this.token = token;
    }

    public Builder applicationId(String newApplicationId) {
      applicationId = newApplicationId;
      return this;
    }

    public Builder guildId(String newGuildId) {
      guildId = Optional.of(newGuildId);
      return this;
    }

    public Builder channelId(String newChannelId) {
      channelId = Optional.of(newChannelId);
      return this;
    }

    public Builder userId(String newUserId) {
      userId = newUserId;
      return this;
    }

    public Builder locale(String newLocale) {
      locale = newLocale;
      return this;
    }

    public Builder permissions(long bits) {
      permissions = bits;
      return this;
    }

    public Builder appPermissions(long bits) {
      appPermissions = bits;
      return this;
    }

    public Builder roleIds(List<String> newRoleIds) {
      roleIds = List.copyOf(newRoleIds);
      return this;
    }

    public Builder guildInstall(boolean newIsGuildInstall) {
      isGuildInstall = newIsGuildInstall;
      return this;
    }

    public InteractionContext build() {
      return new InteractionContext(
          id,
          token,
          applicationId,
          guildId,
          channelId,
          userId,
          locale,
          permissions,
          appPermissions,
          roleIds,
          isGuildInstall);
    }
  }

  /** Omits the token. */
  @Override
  public String toString() {
    return "interaction " + id + guildId.map(g -> " in guild " + g).orElse(" in direct messages");
  }
}
