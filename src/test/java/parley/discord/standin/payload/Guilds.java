package parley.discord.standin.payload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Builds GUILD_CREATE payloads, complete or without optional fields. */
public final class Guilds {
  /** The default guild. */
  public static final String ID = "1200000000000000001";

  /** Its text channel. */
  public static final String CHANNEL = "1200000000000000002";

  /** A thread in that channel. */
  public static final String THREAD = "1200000000000000003";

  /** Fields of {@link #complete()} that are optional for Discord and required by Javacord. */
  public static final List<String> OPTIONAL_FIELDS =
      List.of(
          "region",
          "large",
          "member_count",
          "preferred_locale",
          "verification_level",
          "explicit_content_filter",
          "default_message_notifications",
          "mfa_level",
          "premium_tier",
          "nsfw_level",
          "/channels/0/position",
          "/roles/0/color",
          "/members/0/joined_at",
          "/threads/0/message_count",
          "/threads/0/rate_limit_per_user");

  private Guilds() {}

  /** The default guild with a text channel and a thread, as Javacord can parse it. */
  public static ObjectNode complete() {
    return complete(ID, CHANNEL, THREAD);
  }

  /** A complete guild with these ids. */
  public static ObjectNode complete(String id, String channel, String thread) {
    ObjectNode guild =
        Json.object()
            .put("id", id)
            .put("name", "Harbour")
            .putNull("icon")
            .put("owner_id", "1100000000000000002")
            .put("region", "deprecated")
            .put("large", false)
            .put("unavailable", false)
            .put("member_count", 2)
            .put("verification_level", 1)
            .put("explicit_content_filter", 0)
            .put("default_message_notifications", 0)
            .put("mfa_level", 0)
            .put("premium_tier", 0)
            .put("nsfw_level", 0)
            .put("preferred_locale", "en-US")
            .put("system_channel_flags", 0)
            .put("joined_at", "2026-01-01T00:00:00+00:00");
    for (String list : new String[] {"features", "emojis", "stickers", "presences"}) {
      guild.putArray(list);
    }
    guild.putArray("voice_states");
    ObjectNode member =
        guild
            .putArray("members")
            .addObject()
            .put("joined_at", "2026-01-01T00:00:00+00:00")
            .put("deaf", false)
            .put("mute", false)
            .put("flags", 0);
    member.putArray("roles");
    member.set("user", Users.bot());
    guild
        .putArray("roles")
        .addObject()
        .put("id", id)
        .put("name", "@everyone")
        .put("position", 0)
        .put("color", 0)
        .put("hoist", false)
        .put("mentionable", false)
        .put("managed", false)
        .put("permissions", "2147483648");
    guild
        .putArray("channels")
        .addObject()
        .put("id", channel)
        .put("type", 0)
        .put("name", "general")
        .put("position", 0)
        .putArray("permission_overwrites");
    ObjectNode threadNode = guild.putArray("threads").addObject();
    threadNode
        .put("id", thread)
        .put("type", 11)
        .put("name", "a thread")
        .put("parent_id", channel)
        .put("owner_id", "1100000000000000002")
        .put("guild_id", id)
        .put("message_count", 1)
        .put("member_count", 1)
        .put("rate_limit_per_user", 0);
    threadNode
        .putObject("thread_metadata")
        .put("archived", false)
        .put("auto_archive_duration", 60)
        .put("archive_timestamp", "2026-01-01T00:00:00+00:00")
        .put("locked", false);
    return guild;
  }

  /**
   * Removes a field.
   *
   * @param path path of the field, such as {@code region} or {@code /threads/0/message_count}
   */
  public static ObjectNode without(ObjectNode payload, String path) {
    return JsonFields.remove(payload, path);
  }

  /** Announces a guild that is unavailable. */
  public static ObjectNode unavailable(String id) {
    return Json.object().put("id", id).put("unavailable", true);
  }
}
