package parley.bot.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parses INTERACTION_CREATE payloads [interactions/receiving-and-responding]. Fields that no
 * response needs may be missing or unknown; payloads without id or token and unknown types are
 * ignored.
 */
public final class InteractionParser {
  /** Key of the guild in {@code authorizing_integration_owners}; users have another. */
  private static final String GUILD_INSTALL = "0";

  // Types of interactions, application commands and options.
  private static final int APPLICATION_COMMAND = 2;
  private static final int MESSAGE_COMPONENT = 3;
  private static final int AUTOCOMPLETE = 4;
  private static final int MODAL_SUBMIT = 5;
  private static final int CHAT_INPUT_COMMAND = 1;
  private static final int MESSAGE_COMMAND = 3;

  /** Flag of an ephemeral message. */
  private static final int EPHEMERAL_FLAG = 1 << 6;

  private InteractionParser() {}

  /**
   * Parses a payload.
   *
   * @return the interaction; empty if there is nothing to respond to
   */
  public static Optional<Interaction> parse(JsonNode packet) {
    return parseContext(packet).flatMap(context -> parse(packet, context));
  }

  /** Parses who did it and where; empty if a response would be impossible. */
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
      case APPLICATION_COMMAND -> applicationCommand(data, context);
      case MESSAGE_COMPONENT -> Optional.of(component(packet, data, context));
      case AUTOCOMPLETE -> autocomplete(data, context);
      case MODAL_SUBMIT -> Optional.of(modalSubmit(packet, data, context));
      default -> Optional.empty(); // pings, and types that do not exist yet
    };
  }

  private static Optional<Interaction> applicationCommand(
      JsonNode data, InteractionContext context) {
    String name = data.path("name").asText();
    return switch (data.path("type").asInt(CHAT_INPUT_COMMAND)) {
      case CHAT_INPUT_COMMAND -> {
        CommandOptions options = CommandOptions.parse(data);
        yield Optional.of(
            new Interaction.SlashCommand(
                context, name, options.subcommand(), options.values(), options.attachments(data)));
      }
      case MESSAGE_COMMAND ->
          Optional.of(new Interaction.MessageCommand(context, name, content(data)));
      default -> Optional.empty();
    };
  }

  private static String content(JsonNode data) {
    JsonNode messages = data.path("resolved").path("messages");
    JsonNode target = messages.path(data.path("target_id").asText());
    if (target.isMissingNode() && messages.size() == 1) {
      target = messages.iterator().next();
    }
    return MessageText.read(target);
  }

  private static Interaction component(JsonNode packet, JsonNode data, InteractionContext context) {
    JsonNode message = packet.path("message");
    List<String> values = new ArrayList<>();
    data.path("values").forEach(value -> values.add(value.asText()));
    return new Interaction.Component(
        context,
        data.path("custom_id").asText(),
        values,
        isEphemeral(message),
        // The second field is deprecated but still sent.
        text(message.path("interaction_metadata").path("user").path("id"))
            .or(() -> text(message.path("interaction").path("user").path("id"))),
        title(message),
        label(message, data.path("custom_id").asText(), values));
  }

  private static Interaction modalSubmit(
      JsonNode packet, JsonNode data, InteractionContext context) {
    Map<String, String> inputs = new HashMap<>();
    for (JsonNode container : data.path("components")) {
      // A label holds one input, an action row, the older form, a list of them.
      addInput(container.path("component"), inputs);
      container.path("components").forEach(input -> addInput(input, inputs));
    }
    JsonNode message = packet.path("message");
    return new Interaction.ModalSubmit(
        context, data.path("custom_id").asText(), inputs, isEphemeral(message), title(message));
  }

  private static void addInput(JsonNode input, Map<String, String> inputs) {
    if (input.path("value").isTextual()) {
      inputs.put(input.path("custom_id").asText(), input.path("value").asText());
    }
  }

  private static boolean isEphemeral(JsonNode message) {
    return (message.path("flags").asLong() & EPHEMERAL_FLAG) != 0;
  }

  private static Optional<String> title(JsonNode message) {
    return text(message.path("embeds").path(0).path("title"));
  }

  /** The label of the pressed button or of the chosen option, looked up in its message. */
  private static Optional<String> label(JsonNode message, String customId, List<String> values) {
    for (JsonNode row : message.path("components")) {
      for (JsonNode component : row.path("components")) {
        if (component.path("custom_id").asText().equals(customId)) {
          return text(component.path("label"))
              .or(() -> optionLabel(component.path("options"), values));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> optionLabel(JsonNode options, List<String> values) {
    for (JsonNode option : options) {
      if (values.contains(option.path("value").asText())) {
        return text(option.path("label"));
      }
    }
    return Optional.empty();
  }

  private static Optional<Interaction> autocomplete(JsonNode data, InteractionContext context) {
    CommandOptions options = CommandOptions.parse(data);
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

  /** A text or number that is present and not blank. */
  static Optional<String> text(JsonNode node) {
    return node.isTextual() || node.isIntegralNumber()
        ? Optional.of(node.asText()).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  /** Permission bits, which Discord sends as a decimal string of up to 64 bits. */
  private static long permissionBits(JsonNode node) {
    try {
      return text(node).map(Long::parseUnsignedLong).orElse(0L);
    } catch (NumberFormatException _) {
      return 0; // none, to be safe
    }
  }
}
