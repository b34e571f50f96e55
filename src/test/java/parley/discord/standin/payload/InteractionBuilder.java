package parley.discord.standin.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Raw INTERACTION_CREATE payloads. Each call begins a builder; {@link #build} makes a payload with
 * an id and a token of its own, so one builder serves for many.
 */
public final class InteractionBuilder {
  /** Permission bits of somebody who may only read, write and use commands. */
  public static final String MEMBER_PERMISSIONS = "2147486720";

  /** The same and Manage Server. */
  public static final String MODERATOR_PERMISSIONS = "2147486752";

  private final ObjectNode payload = Json.object();
  private final ObjectNode data;
  private InteractionLocation location = InteractionLocation.TEXT_CHANNEL;
  private ObjectNode user = Users.user("1300000000000000001", "reader");
  private String permissions = MEMBER_PERMISSIONS;
  private List<String> removedFields = List.of();
  private String guildId = "";

  private InteractionBuilder(int type) {
    payload
        .put("type", type)
        .put("application_id", Ids.APPLICATION)
        .put("version", 1)
        .put("locale", "en-US")
        .put("app_permissions", "2147600448")
        .put("attachment_size_limit", 10_485_760);
    payload.putArray("entitlements");
    data = payload.putObject("data");
  }

  /** A slash command. */
  public static InteractionBuilder slash(String command) {
    return new InteractionBuilder(2).command(command, 1);
  }

  /** A slash command with a sub-command; options given later are the sub-command's. */
  public static InteractionBuilder slash(String command, String subcommand) {
    return slash(command).subcommand(subcommand);
  }

  /** Somebody typing an option, which is to be given last. */
  public static InteractionBuilder autocomplete(String command) {
    return new InteractionBuilder(4).command(command, 1);
  }

  /** Somebody typing an option of a sub-command. */
  public static InteractionBuilder autocomplete(String command, String subcommand) {
    return autocomplete(command).subcommand(subcommand);
  }

  /** The message menu, used on a message with this text. */
  public static InteractionBuilder messageMenu(String command, String content) {
    InteractionBuilder builder = new InteractionBuilder(2).command(command, 3);
    ObjectNode message = Messages.inChannel("0", Json.object().put("content", content), List.of());
    message.set("author", Users.user("1300000000000000002", "writer"));
    String id = message.path("id").asText();
    builder.data.put("target_id", id).putObject("resolved").putObject("messages").set(id, message);
    return builder;
  }

  /** A button pressed. */
  public static InteractionBuilder button(String customId) {
    InteractionBuilder component = new InteractionBuilder(3);
    component.data.put("component_type", 2).put("custom_id", customId);
    return component.onMessage(Messages.inChannel("0", Json.object(), List.of()));
  }

  /** Entries of a select menu chosen. */
  public static InteractionBuilder select(String customId, String... values) {
    InteractionBuilder component = button(customId);
    component.data.put("component_type", 3);
    List.of(values).forEach(component.data.putArray("values")::add);
    return component;
  }

  /** A kind of interaction not yet invented. */
  public static InteractionBuilder ofType(int type) {
    return new InteractionBuilder(type).command("unheard", 1);
  }

  /** An option with a text. */
  public InteractionBuilder option(String name, String value) {
    options().addObject().put("name", name).put("type", 3).put("value", value);
    return this;
  }

  /** An option that is on or off. */
  public InteractionBuilder option(String name, boolean value) {
    options().addObject().put("name", name).put("type", 5).put("value", value);
    return this;
  }

  /** The option being typed. */
  public InteractionBuilder focusedOption(String name, String value) {
    options().addObject().put("name", name).put("type", 3).put("value", value).put("focused", true);
    return this;
  }

  /** The message a button or select menu stands under. */
  public InteractionBuilder onMessage(JsonNode message) {
    payload.set("message", message.deepCopy());
    return this;
  }

  /** Whether the message a button stands under is private. */
  public InteractionBuilder onEphemeralMessage() {
    ((ObjectNode) payload.path("message")).put("flags", 64);
    return this;
  }

  /** Who the message a button stands under was made for. */
  public InteractionBuilder onMessageRequestedBy(String id) {
    ObjectNode metadata =
        ((ObjectNode) payload.path("message"))
            .putObject("interaction_metadata")
            .put("id", Ids.next())
            .put("type", 2);
    metadata.set("user", Users.user(id, "asker"));
    metadata.putObject("authorizing_integration_owners").put("0", Guilds.ID);
    return this;
  }

  /** Where. */
  public InteractionBuilder at(InteractionLocation newLocation) {
    location = newLocation;
    return this;
  }

  /** In another guild, which the bot was not told of. */
  public InteractionBuilder inGuild(String id) {
    guildId = id;
    return at(InteractionLocation.UNKNOWN_GUILD);
  }

  /** Who. */
  public InteractionBuilder byUser(String id) {
    user = Users.user(id, "reader" + id);
    return this;
  }

  /** Permission bits of the person. */
  public InteractionBuilder withPermissions(String bits) {
    permissions = bits;
    return this;
  }

  /** The person's language. */
  public InteractionBuilder locale(String code) {
    payload.put("locale", code);
    return this;
  }

  /** Without these fields: {@code locale}, {@code /member/user/discriminator}. */
  public InteractionBuilder without(String... paths) {
    removedFields = List.of(paths);
    return this;
  }

  /** The payload. */
  public ObjectNode build() {
    ObjectNode interaction = payload.deepCopy();
    interaction.put("id", Ids.next()).put("token", Ids.interactionToken());
    location.writeTo(interaction, user.deepCopy(), permissions);
    if (!guildId.isEmpty()) {
      interaction.put("guild_id", guildId);
      ((ObjectNode) interaction.path("guild")).put("id", guildId);
      ((ObjectNode) interaction.path("channel")).put("guild_id", guildId);
    }
    if (interaction.path("message") instanceof ObjectNode message) {
      message.put("channel_id", location.channel());
    }
    removedFields.forEach(path -> JsonFields.remove(interaction, path));
    return interaction;
  }

  private InteractionBuilder command(String name, int type) {
    data.put("id", "1400000000000000001").put("name", name).put("type", type);
    return this;
  }

  private InteractionBuilder subcommand(String name) {
    data.putArray("options").addObject().put("name", name).put("type", 1).putArray("options");
    return this;
  }

  private ArrayNode options() {
    JsonNode first = data.path("options").path(0);
    return (first.path("type").asInt() == 1 ? (ObjectNode) first : data)
        .withArrayProperty("options");
  }
}
