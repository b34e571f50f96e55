package parley.discord.standin.payload;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where an interaction comes from. */
public enum InteractionLocation {
  /** A text channel announced to the bot. */
  TEXT_CHANNEL(Guilds.ID, Guilds.CHANNEL, 0),
  /** A thread announced to the bot. */
  THREAD(Guilds.ID, Guilds.THREAD, 11),
  /** A thread that was never announced, or whose deletion was. */
  UNCACHED_THREAD(Guilds.ID, "1200000000000000010", 11),
  /** A forum post, which is an unannounced thread. */
  FORUM_POST(Guilds.ID, "1200000000000000011", 11),
  /** A post in a media channel. */
  MEDIA_POST(Guilds.ID, "1200000000000000012", 11),
  /** The text chat of a voice channel. */
  VOICE_CHANNEL(Guilds.ID, "1200000000000000013", 2),
  /** A text channel that was not announced. */
  UNKNOWN_CHANNEL(Guilds.ID, "1200000000000000014", 0),
  /** A channel type that does not exist yet. */
  CHANNEL_TYPE_99(Guilds.ID, "1200000000000000015", 99),
  /** A guild that was never announced. */
  UNKNOWN_GUILD("1200000000000000020", "1200000000000000021", 0),
  /** A guild announced as unavailable, and never sent; see {@link Guilds#unavailable}. */
  UNAVAILABLE_GUILD("1200000000000000030", "1200000000000000031", 0),
  /** Direct messages with the bot. */
  DIRECT_MESSAGE("", "1200000000000000040", 1),
  /** A guild without the bot; only the person installed it. */
  USER_INSTALL_GUILD("1200000000000000050", "1200000000000000051", 0),
  /** A group conversation in which one person installed the bot. */
  USER_INSTALL_GROUP("", "1200000000000000060", 3);

  private final String guild;
  private final String channel;
  private final int type;

  InteractionLocation(String guild, String channel, int type) {
    this.guild = guild;
    this.channel = channel;
    this.type = type;
  }

  /** Id of the guild; empty outside guilds. */
  public String guild() {
    return guild;
  }

  /** Id of the channel. */
  public String channel() {
    return channel;
  }

  /** Whether only the person installed the bot. */
  public boolean isUserInstall() {
    return this == USER_INSTALL_GUILD || this == USER_INSTALL_GROUP;
  }

  /** Writes the location into an interaction, with the person as member or user as it requires. */
  void writeTo(ObjectNode interaction, ObjectNode user, String permissions) {
    interaction.put("channel_id", channel);
    ObjectNode channelNode = interaction.putObject("channel").put("id", channel).put("type", type);
    boolean isInGuild = !guild.isEmpty();
    interaction.put("context", isInGuild ? 0 : type == 1 ? 1 : 2);
    ObjectNode owners = interaction.putObject("authorizing_integration_owners");
    if (isUserInstall()) {
      owners.put("1", user.path("id").asText());
    } else {
      owners.put("0", isInGuild ? guild : "0");
    }
    if (!isInGuild) {
      interaction.set("user", user);
      return;
    }
    channelNode.put("guild_id", guild).put("name", "somewhere").put("permissions", permissions);
    if (type == 11) {
      channelNode.put("parent_id", "1200000000000000009").put("owner_id", user.path("id").asText());
      channelNode
          .putObject("thread_metadata")
          .put("archived", false)
          .put("auto_archive_duration", 60)
          .put("archive_timestamp", "2026-01-01T00:00:00+00:00")
          .put("locked", false);
    } else if (type != 99) {
      channelNode.put("position", 0);
    }
    interaction.put("guild_id", guild).put("guild_locale", "en-US");
    interaction.putObject("guild").put("id", guild).put("locale", "en-US").putArray("features");
    ObjectNode member = interaction.putObject("member");
    member.set("user", user);
    member
        .put("permissions", permissions)
        .put("joined_at", "2026-02-03T04:05:06.000000+00:00")
        .putNull("nick")
        .putNull("avatar")
        .putNull("premium_since")
        .put("deaf", false)
        .put("mute", false)
        .put("pending", false)
        .put("flags", 0);
    member.putArray("roles").add("1200000000000000070");
  }
}
