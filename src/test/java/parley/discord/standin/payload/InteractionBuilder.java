package parley.discord.standin.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Builds INTERACTION_CREATE payloads. {@link #build} gives each payload its own id and token, so
 * that one builder serves for many.
 */
public final class InteractionBuilder {
  /** Permission bits of an ordinary member. */
  public static final String MEMBER_PERMISSIONS = "2147486720";

  /** The same with Manage Server. */
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

  /** A slash command with a sub-command, which gets the options added later. */
  public static InteractionBuilder slash(String command, String subcommand) {
    return slash(command).subcommand(subcommand);
  }

  /** Autocompletion; add the focused option last. */
  public static InteractionBuilder autocomplete(String command) {
    return new InteractionBuilder(4).command(command, 1);
  }

  /** Autocompletion of a sub-command. */
  public static InteractionBuilder autocomplete(String command, String subcommand) {
    return autocomplete(command).subcommand(subcommand);
  }

  /** A message command used on a message with this content. */
  public static InteractionBuilder messageMenu(String command, String content) {
    InteractionBuilder builder = new InteractionBuilder(2).command(command, 3);
    ObjectNode message = Messages.inChannel("0", Json.object().put("content", content), List.of());
    message.set("author", Users.user("1300000000000000002", "writer"));
    String id = message.path("id").asText();
    builder.data.put("target_id", id).putObject("resolved").putObject("messages").set(id, message);
    return builder;
  }

  /** A press of a button. */
  public static InteractionBuilder button(String customId) {
    InteractionBuilder component = new InteractionBuilder(3);
    component.data.put("component_type", 2).put("custom_id", customId);
    return component.onMessage(Messages.inChannel("0", Json.object(), List.of()));
  }

  /** A choice from a select menu. */
  public static InteractionBuilder select(String customId, String... values) {
    InteractionBuilder component = button(customId);
    component.data.put("component_type", 3);
    List.of(values).forEach(component.data.putArray("values")::add);
    return component;
  }

  /**
   * A modal as it is submitted.
   *
   * @param modal the data of the callback that showed it
   * @param opener the interaction it was shown for, whose message it keeps
   * @param typed what is typed into its first input; the client would refuse less than its shortest
   */
  public static InteractionBuilder modalSubmit(JsonNode modal, JsonNode opener, String typed) {
    InteractionBuilder submit = new InteractionBuilder(5);
    submit.data.put("custom_id", modal.path("custom_id").asText());
    ArrayNode labels = submit.data.putArray("components");
    int id = 0;
    for (JsonNode label : modal.path("components")) {
      labels
          .addObject()
          .put("type", 18)
          .put("id", ++id)
          .putObject("component")
          .put("type", 4)
          .put("id", ++id)
          .put("custom_id", label.path("component").path("custom_id").asText())
          .put("value", labels.size() == 1 ? typed : "");
    }
    if (opener.path("message").isObject()) {
      submit.onMessage(opener.path("message"));
    }
    return submit;
  }

  /** An interaction of a type that may not exist yet. */
  public static InteractionBuilder ofType(int type) {
    return new InteractionBuilder(type).command("unheard", 1);
  }

  /** Adds a string option. */
  public InteractionBuilder option(String name, String value) {
    options().addObject().put("name", name).put("type", 3).put("value", value);
    return this;
  }

  /** Adds a boolean option. */
  public InteractionBuilder option(String name, boolean value) {
    options().addObject().put("name", name).put("type", 5).put("value", value);
    return this;
  }

  /** Adds a file, as Discord tells of it. */
  public InteractionBuilder attachment(String name, ObjectNode attachment) {
    String id = attachment.path("id").asText();
    options().addObject().put("name", name).put("type", 11).put("value", id);
    data.withObject("/resolved/attachments").set(id, attachment);
    return this;
  }

  /** Adds the option being typed. */
  public InteractionBuilder focusedOption(String name, String value) {
    options().addObject().put("name", name).put("type", 3).put("value", value).put("focused", true);
    return this;
  }

  /** Sets the message of the component. */
  public InteractionBuilder onMessage(JsonNode message) {
    payload.set("message", message.deepCopy());
    return this;
  }

  /** Makes the component's message ephemeral. */
  public InteractionBuilder onEphemeralMessage() {
    ((ObjectNode) payload.path("message")).put("flags", 64);
    return this;
  }

  /** Sets who requested the component's message. */
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

  /** Sets the location. */
  public InteractionBuilder at(InteractionLocation newLocation) {
    location = newLocation;
    return this;
  }

  /** Sets the location to a guild the bot was not told of. */
  public InteractionBuilder inGuild(String id) {
    guildId = id;
    return at(InteractionLocation.UNKNOWN_GUILD);
  }

  /** Sets the person. */
  public InteractionBuilder byUser(String id) {
    user = Users.user(id, "reader" + id);
    return this;
  }

  /** Sets the person's permission bits. */
  public InteractionBuilder withPermissions(String bits) {
    permissions = bits;
    return this;
  }

  /** Sets the person's locale. */
  public InteractionBuilder locale(String code) {
    payload.put("locale", code);
    return this;
  }

  /** Removes fields, such as {@code locale} or {@code /member/user/discriminator}. */
  public InteractionBuilder without(String... paths) {
    removedFields = List.of(paths);
    return this;
  }

  /** Builds a payload. */
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
