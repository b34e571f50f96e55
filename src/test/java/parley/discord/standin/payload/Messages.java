package parley.discord.standin.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** Builds and edits messages as Discord returns them. */
public final class Messages {
  private static final List<String> EDITABLE_FIELDS = List.of("content", "embeds", "components");

  private Messages() {}

  /** Builds the message of a response or follow-up, in the interaction's channel. */
  public static ObjectNode forInteraction(JsonNode interaction, JsonNode body, List<Upload> files) {
    ObjectNode message = inChannel(interaction.path("channel_id").asText("0"), body, files);
    message.put("webhook_id", Ids.APPLICATION).put("application_id", Ids.APPLICATION);
    return message;
  }

  /** Builds a message in a channel. */
  public static ObjectNode inChannel(String channel, JsonNode body, List<Upload> files) {
    ObjectNode message =
        Json.object()
            .put("id", Ids.next())
            .put("channel_id", channel)
            .put("type", 0)
            .put("content", "")
            .put("timestamp", Instant.now().toString())
            .putNull("edited_timestamp")
            .put("tts", false)
            .put("mention_everyone", false)
            .put("pinned", false)
            .put("flags", body.path("flags").asInt());
    message.set("author", Users.bot());
    List.of("mentions", "mention_roles", "embeds", "components", "attachments")
        .forEach(message::putArray);
    edit(message, body, files);
    return message.put("flags", body.path("flags").asInt()).putNull("edited_timestamp");
  }

  /** Replaces the parts of a message that the body has; it is no longer loading. */
  public static void edit(ObjectNode message, JsonNode body, List<Upload> files) {
    EDITABLE_FIELDS.stream().filter(body::has).forEach(key -> message.set(key, body.get(key)));
    message
        .put("edited_timestamp", Instant.now().toString())
        .put("flags", message.path("flags").asInt() & ~128);
    if (body.has("attachments") || !files.isEmpty()) {
      ArrayNode attachments = message.putArray("attachments");
      for (Upload file : files) {
        attachments
            .addObject()
            .put("id", Ids.next())
            .put("filename", file.name())
            .put("size", file.text().length())
            .put("url", "https://cdn.discordapp.com/attachments/" + file.name())
            .put("proxy_url", "https://media.discordapp.net/attachments/" + file.name());
      }
    }
  }
}
