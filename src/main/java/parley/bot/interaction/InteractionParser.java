package parley.bot.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the data of an INTERACTION_CREATE packet [interactions/receiving-and-responding]. Whatever
 * is not needed for a response may be missing or new; what has no id or token, and kinds we do not
 * know, are nothing to respond to.
 */
public final class InteractionParser {
  /** Discord's number for an app added to a guild, as against to a person. */
  private static final String GUILD_INSTALL = "0";

  private static final int SUB_COMMAND = 1;
  private static final int SUB_COMMAND_GROUP = 2;
  private static final int MESSAGE_COMMAND = 3;

  /** Discord's flag of a message only one person sees. */
  private static final int EPHEMERAL_FLAG = 1 << 6;

  private InteractionParser() {}

  /** The interaction, if it is of a kind we know. */
  public static Optional<Interaction> parse(JsonNode packet) {
    return parseContext(packet).flatMap(context -> parse(packet, context));
  }

  /** Empty where what a response needs is not there. */
  private static Optional<InteractionContext> parseContext(JsonNode packet) {
    Optional<String> id = text(packet.path("id"));
    Optional<String> token = text(packet.path("token"));
    if (id.isEmpty() || token.isEmpty()) {
      return Optional.empty();
    }
    InteractionContext.Builder context =
        InteractionContext.builder(id.get(), token.get())
            .appPermissions(permissionBits(packet.path("app_permissions")));
    JsonNode member = packet.path("member");
    text(packet.path("application_id")).ifPresent(context::applicationId);
    text(packet.path("channel_id"))
        .or(() -> text(packet.path("channel").path("id")))
        .ifPresent(context::channelId);
    // A guild's payload has a member, one from direct messages a user.
    text(member.path("user").path("id"))
        .or(() -> text(packet.path("user").path("id")))
        .ifPresent(context::userId);
    text(packet.path("locale"))
        .or(() -> text(packet.path("guild_locale")))
        .ifPresent(context::locale);
    List<String> roleIds = new ArrayList<>();
    member.path("roles").forEach(role -> text(role).ifPresent(roleIds::add));
    context.roleIds(roleIds);
    text(packet.path("guild_id"))
        .or(() -> text(packet.path("guild").path("id")))
        .ifPresent(guildId ->
            context
                .guildId(guildId)
                .permissions(permissionBits(member.path("permissions")))
                .guildInstall(isGuildInstall(packet, guildId)));
    return Optional.of(context.build());
  }

  private static boolean isGuildInstall(JsonNode packet, String guildId) {
    JsonNode owners = packet.path("authorizing_integration_owners");
    return text(owners.path(GUILD_INSTALL)).filter(guildId::equals).isPresent();
  }

  private static Optional<Interaction> parse(JsonNode packet, InteractionContext context) {
    JsonNode data = packet.path("data");
    return switch (packet.path("type").asInt()) {
      case 2 -> applicationCommand(data, context);
      case 3 -> Optional.of(component(packet, data, context));
      case 4 -> autocomplete(data, context);
      default -> Optional.empty(); // pings and modals, and kinds not yet invented
    };
  }

  private static Optional<Interaction> applicationCommand(
      JsonNode data, InteractionContext context) {
    String name = data.path("name").asText();
    return switch (data.path("type").asInt(1)) {
      case 1 -> {
        Options options = Options.parse(data);
        yield Optional.of(
            new Interaction.SlashCommand(context, name, options.subcommand(), options.values()));
      }
      case MESSAGE_COMMAND ->
          Optional.of(new Interaction.MessageContext(context, name, content(data)));
      default -> Optional.empty();
    };
  }

  private static String content(JsonNode data) {
    JsonNode messages = data.path("resolved").path("messages");
    JsonNode target = messages.path(data.path("target_id").asText());
    if (target.isMissingNode() && messages.size() == 1) {
      target = messages.iterator().next();
    }
    return target.path("content").asText("");
  }

  private static Interaction component(JsonNode packet, JsonNode data, InteractionContext context) {
    JsonNode message = packet.path("message");
    List<String> values = new ArrayList<>();
    data.path("values").forEach(value -> values.add(value.asText()));
    return new Interaction.Component(
        context,
        data.path("custom_id").asText(),
        values,
        (message.path("flags").asLong() & EPHEMERAL_FLAG) != 0,
        // The newer field first; the older one is deprecated but still sent.
        text(message.path("interaction_metadata").path("user").path("id"))
            .or(() -> text(message.path("interaction").path("user").path("id"))),
        text(message.path("embeds").path(0).path("title")),
        label(message, data.path("custom_id").asText()));
  }

  /** The label of the button pressed, from the message it stands under. */
  private static Optional<String> label(JsonNode message, String customId) {
    for (JsonNode row : message.path("components")) {
      for (JsonNode component : row.path("components")) {
        if (component.path("custom_id").asText().equals(customId)) {
          return text(component.path("label"));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Interaction> autocomplete(JsonNode data, InteractionContext context) {
    Options options = Options.parse(data);
    return options
        .focusedOption()
        .map(option ->
            new Interaction.Autocomplete(
                context,
                data.path("name").asText(),
                options.subcommand(),
                option.path("name").asText(),
                option.path("value").asText(""),
                options.values()));
  }

  /** A text or number that is there and not empty. */
  private static Optional<String> text(JsonNode node) {
    return node.isTextual() || node.isIntegralNumber()
        ? Optional.of(node.asText()).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  /** Permission bits: Discord writes them as a decimal number of up to 64 bits in a string. */
  private static long permissionBits(JsonNode node) {
    try {
      return text(node).map(Long::parseUnsignedLong).orElse(0L);
    } catch (NumberFormatException _) {
      return 0; // no permission at all, the safe side
    }
  }

  /** Options, those of a sub-command in place of the command's. */
  private record Options(
      Optional<String> subcommand, Map<String, String> values, Optional<JsonNode> focusedOption) {
    static Options parse(JsonNode data) {
      Optional<String> subcommand = Optional.empty();
      JsonNode holder = data;
      // A group holds one sub-command, and that holds the options; nothing nests deeper.
      for (int depth = 0; depth < 2; depth++) {
        JsonNode first = holder.path("options").path(0);
        int type = first.path("type").asInt();
        if (type == SUB_COMMAND || type == SUB_COMMAND_GROUP) {
          subcommand = text(first.path("name"));
          holder = first;
        }
      }
      Map<String, String> values = new HashMap<>();
      Optional<JsonNode> focusedOption = Optional.empty();
      for (JsonNode option : holder.path("options")) {
        if (option.path("focused").asBoolean()) {
          focusedOption = Optional.of(option);
        } else if (option.path("value").isValueNode()) {
          values.put(option.path("name").asText(), option.path("value").asText());
        }
      }
      return new Options(subcommand, values, focusedOption);
    }
  }
}
