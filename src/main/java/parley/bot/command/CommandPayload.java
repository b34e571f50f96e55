package parley.bot.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import parley.bot.message.DiscordLimits;

/** The payload that registers all commands in one bulk overwrite. */
public final class CommandPayload {
  private static final int CHAT_INPUT_COMMAND = 1;
  private static final int MESSAGE_COMMAND = 3;
  private static final int SUBCOMMAND_OPTION = 1;
  private static final int STRING_OPTION = 3;
  private static final int BOOLEAN_OPTION = 5;
  private static final int ATTACHMENT_OPTION = 11;

  private static final int GUILD_CONTEXT = 0;
  private static final int BOT_DM_CONTEXT = 1;
  private static final int PRIVATE_CHANNEL_CONTEXT = 2;
  private static final int GUILD_INSTALL = 0;
  private static final int USER_INSTALL = 1;

  private static final Pattern NAME_PATTERN = Pattern.compile("[-_\\p{Ll}\\p{Lo}\\p{N}]{1,32}");

  private final ArrayNode json = JsonNodeFactory.instance.arrayNode();

  private CommandPayload() {}

  /**
   * Serializes all commands.
   *
   * @throws IllegalArgumentException if a command breaks one of Discord's limits, which is a bug
   */
  public static CommandPayload from(CommandRegistry registry) {
    CommandPayload payload = new CommandPayload();
    registry.commands().forEach(command -> payload.json.add(command(command.spec())));
    registry
        .messageCommands()
        .forEach(messageCommand -> payload.json.add(messageCommand(messageCommand)));
    Set<String> names = new HashSet<>();
    payload.json.forEach(commandJson ->
        require(
            names.add(commandJson.path("type") + commandJson.path("name").asText()),
            "twice: " + commandJson));
    return payload;
  }

  /** The JSON body of the bulk overwrite. */
  public ArrayNode json() {
    return json.deepCopy();
  }

  /**
   * Whether these commands are registered already.
   *
   * @param registered the commands as returned by Discord
   */
  public boolean matches(JsonNode registered) {
    return registered.isArray() && new CommandDiff(registered).matches(json);
  }

  private static ObjectNode command(SlashCommand.Spec spec) {
    checkNameAndDescription(spec.name(), spec.description());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", CHAT_INPUT_COMMAND)
        .put("name", spec.name())
        .put("description", spec.description());
    ArrayNode options = json.putArray("options");
    for (SlashCommand.Option option : spec.options()) {
      options.add(option(option));
    }
    for (SlashCommand.Subcommand subcommand : spec.subcommands()) {
      checkNameAndDescription(subcommand.name(), subcommand.description());
      ObjectNode subcommandJson =
          options
              .addObject()
              .put("type", SUBCOMMAND_OPTION)
              .put("name", subcommand.name())
              .put("description", subcommand.description());
      if (!subcommand.options().isEmpty()) {
        ArrayNode subcommandOptions = subcommandJson.putArray("options");
        subcommand.options().forEach(option -> subcommandOptions.add(option(option)));
      }
    }
    require(
        options.size() <= DiscordLimits.MAX_COMMAND_OPTIONS, "too many options: " + spec.name());
    if (spec.defaultMemberPermissions().isPresent()) {
      json.put("default_member_permissions", Long.toString(spec.defaultMemberPermissions().get()));
    } else {
      json.putNull("default_member_permissions");
    }
    putContexts(json, spec.isInDirectMessages());
    require(
        textLength(json) <= DiscordLimits.MAX_COMMAND_LENGTH,
        "more text than a command may have: " + spec.name());
    return json;
  }

  private static ObjectNode option(SlashCommand.Option option) {
    checkNameAndDescription(option.name(), option.description());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", type(option.type()));
    json.put("name", option.name()).put("description", option.description());
    json.put("required", option.isRequired());
    if (option.type() == SlashCommand.Type.STRING) {
      json.put("max_length", DiscordLimits.MAX_QUESTION_LENGTH)
          .put("autocomplete", option.hasAutocomplete());
    }
    return json;
  }

  private static int type(SlashCommand.Type type) {
    return switch (type) {
      case STRING -> STRING_OPTION;
      case BOOLEAN -> BOOLEAN_OPTION;
      case ATTACHMENT -> ATTACHMENT_OPTION;
    };
  }

  private static ObjectNode messageCommand(MessageCommand command) {
    require(
        !command.name().isBlank()
            && command.name().length() <= DiscordLimits.MAX_COMMAND_NAME_LENGTH,
        "name: " + command.name());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", MESSAGE_COMMAND).put("name", command.name());
    json.putNull("default_member_permissions");
    putContexts(json, true);
    return json;
  }

  /**
   * Sets where the command is available; {@code dm_permission} is for clients that do not know
   * contexts.
   */
  private static void putContexts(ObjectNode json, boolean isInDirectMessages) {
    json.put("dm_permission", isInDirectMessages);
    ArrayNode contexts = json.putArray("contexts").add(GUILD_CONTEXT);
    ArrayNode integrationTypes = json.putArray("integration_types").add(GUILD_INSTALL);
    if (isInDirectMessages) {
      contexts.add(BOT_DM_CONTEXT).add(PRIVATE_CHANNEL_CONTEXT);
      integrationTypes.add(USER_INSTALL);
    }
  }

  private static void checkNameAndDescription(String name, String description) {
    require(NAME_PATTERN.matcher(name).matches(), "name: " + name);
    require(
        !description.isBlank()
            && description.length() <= DiscordLimits.MAX_COMMAND_DESCRIPTION_LENGTH,
        "description of " + name + ": " + description);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException("Discord would refuse a command: " + message);
    }
  }

  private static int textLength(JsonNode json) {
    int sum = json.path("name").asText().length() + json.path("description").asText().length();
    for (JsonNode option : List.copyOf(json.path("options").valueStream().toList())) {
      sum += textLength(option);
    }
    return sum;
  }
}
