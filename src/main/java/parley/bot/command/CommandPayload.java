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

/** What Discord is told about the commands, for one bulk overwrite. */
public final class CommandPayload {
  private static final int SLASH = 1;
  private static final int MESSAGE_MENU = 3;
  private static final int SUBCOMMAND = 1;
  private static final int STRING = 3;
  private static final int BOOLEAN = 5;

  private static final int GUILD = 0;
  private static final int BOT_MESSAGES = 1;
  private static final int PRIVATE_CHANNEL = 2;
  private static final int INSTALLED_IN_GUILD = 0;
  private static final int INSTALLED_BY_USER = 1;

  private static final Pattern NAME = Pattern.compile("[-_\\p{Ll}\\p{Lo}\\p{N}]{1,32}");

  private final ArrayNode json = JsonNodeFactory.instance.arrayNode();

  private CommandPayload() {}

  /** Of all commands; breaking one of Discord's limits is a mistake in a command. */
  public static CommandPayload of(CommandRegistry list) {
    CommandPayload registration = new CommandPayload();
    list.commands().forEach(command -> registration.json.add(command(command.spec())));
    list.menus().forEach(menu -> registration.json.add(menu(menu)));
    Set<String> names = new HashSet<>();
    registration.json.forEach(
        each -> check(names.add(each.path("type") + each.path("name").asText()), "twice: " + each));
    return registration;
  }

  /** The body of the bulk overwrite. */
  public ArrayNode json() {
    return json.deepCopy();
  }

  /**
   * Whether this is what is registered already.
   *
   * @param registered what Discord answers when asked for the commands of the application
   */
  public boolean matches(JsonNode registered) {
    return registered.isArray() && new CommandDiff(registered).are(json);
  }

  private static ObjectNode command(SlashCommand.Spec spec) {
    checkNamed(spec.name(), spec.description());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", SLASH).put("name", spec.name()).put("description", spec.description());
    ArrayNode options = json.putArray("options");
    for (SlashCommand.Option option : spec.options()) {
      options.add(option(option));
    }
    for (SlashCommand.Sub sub : spec.subcommands()) {
      checkNamed(sub.name(), sub.description());
      options
          .addObject()
          .put("type", SUBCOMMAND)
          .put("name", sub.name())
          .put("description", sub.description());
    }
    check(options.size() <= DiscordLimits.OPTIONS, "too many options: " + spec.name());
    if (spec.permissions().isPresent()) {
      json.put("default_member_permissions", Long.toString(spec.permissions().get()));
    } else {
      json.putNull("default_member_permissions");
    }
    places(json, spec.inDirectMessages());
    check(
        texts(json) <= DiscordLimits.COMMAND, "more text than a command may have: " + spec.name());
    return json;
  }

  private static ObjectNode option(SlashCommand.Option option) {
    checkNamed(option.name(), option.description());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", option.type() == SlashCommand.Type.TEXT ? STRING : BOOLEAN);
    json.put("name", option.name()).put("description", option.description());
    json.put("required", option.required());
    if (option.type() == SlashCommand.Type.TEXT) {
      json.put("max_length", DiscordLimits.QUESTION).put("autocomplete", option.completes());
    }
    return json;
  }

  private static ObjectNode menu(MessageContextCommand menu) {
    check(
        !menu.name().isBlank() && menu.name().length() <= DiscordLimits.NAME,
        "name: " + menu.name());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", MESSAGE_MENU).put("name", menu.name());
    json.putNull("default_member_permissions");
    places(json, true);
    return json;
  }

  /** The older field for direct messages is for what does not know the newer ones yet. */
  private static void places(ObjectNode json, boolean everywhere) {
    json.put("dm_permission", everywhere);
    ArrayNode contexts = json.putArray("contexts").add(GUILD);
    ArrayNode installs = json.putArray("integration_types").add(INSTALLED_IN_GUILD);
    if (everywhere) {
      contexts.add(BOT_MESSAGES).add(PRIVATE_CHANNEL);
      installs.add(INSTALLED_BY_USER);
    }
  }

  private static void checkNamed(String name, String description) {
    check(NAME.matcher(name).matches(), "name: " + name);
    check(
        !description.isBlank() && description.length() <= DiscordLimits.DESCRIPTION,
        "description of " + name + ": " + description);
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("Discord would refuse a command: " + what);
    }
  }

  private static int texts(JsonNode json) {
    int sum = json.path("name").asText().length() + json.path("description").asText().length();
    for (JsonNode option : List.copyOf(json.path("options").valueStream().toList())) {
      sum += texts(option);
    }
    return sum;
  }
}
